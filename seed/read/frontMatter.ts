import { parse, YAMLParseError, type ScalarTag } from 'yaml'
import { isKeepable } from './characters'
import { isTooDeep, LONGEST_WORK, withinTime } from '../limit'
import { ImportError, type RuleId } from '../rules'

export type Data = Record<string, unknown>

/** Whether a value of YAML is a mapping. */
export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of YAML as the mapping that it should be. */
export const asData = (value: unknown): Data => (isData(value) ? value : {})

export interface Split {
  data: Data
  body: string
  /** Line of the file on which the body begins. */
  firstLine: number
}

const OPENING = /^\uFEFF?---[^\S\n]*\n/
const CLOSING = /(?<=^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Parts a page into its front matter and its text; null for a file without front matter, which is no page. */
export function splitFrontMatter(text: string, file: string): Split | null {
  const [opening] = OPENING.exec(text) ?? []
  if (opening === undefined) return null
  const rest = text.slice(opening.length)
  const closing = CLOSING.exec(rest)
  if (!closing) return null
  const yaml = rest.slice(0, closing.index)
  const body = rest.slice(closing.index + closing[0].length)
  const before = text.slice(0, text.length - body.length)
  const data = parseYaml(yaml, file, 'bad-front-matter', 1)
  return { data, body, firstLine: before.split('\n').length }
}

/** @throws ImportError with the line of the mistake */
export function parseYaml(text: string, file: string, rule: RuleId, linesBefore = 0): Data {
  return asData(readYaml(text, file, rule, linesBefore))
}

/** Words that YAML took for yes and no when Jekyll was made. */
const YES_OR_NO: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  test: /^(?:yes|no|on|off)$/i,
  resolve: (word) => /^(?:yes|on)$/i.test(word),
}

/**
 * Characters that no parser of YAML could spend seconds on: a page's settings. The clock beside the work
 * takes longer than they do.
 */
const BRIEF = 2_000

/** @throws ImportError with the line of the mistake */
export function readYaml(text: string, file: string, rule: RuleId, linesBefore = 0): unknown {
  if (nestsTooDeep(text)) throw new ImportError(rule, file, 'The YAML nests too deep.')
  const read = () => parse(text, { customTags: [YES_OR_NO] }) as unknown
  let value: unknown
  try {
    value = text.length > BRIEF ? withinTime(LONGEST_WORK, read) : read()
  } catch (error) {
    const { message, line } = problemOf(error)
    const place = line === undefined ? undefined : line + linesBefore
    throw new ImportError(rule, file, `The YAML cannot be read: ${message}`, place)
  }
  if (isKeepable(value)) return value
  const line = NO_CHARACTER.exec(text)
  const place = line ? text.slice(0, line.index).split('\n').length + linesBefore : undefined
  throw new ImportError(rule, file, 'The YAML writes a character that is none, such as \\0.', place)
}

/** How quoted YAML writes U+0000 and halves of pairs. */
const NO_CHARACTER = /\\(?:0|x00|u0000|U00000000|(?:u|U0000)[Dd][89A-Fa-f][0-9A-Fa-f]{2})/

/** No settings nest so deep; what does would exhaust the stack of the parser. */
const DEEPEST = 200
const INDENTED = new RegExp(`^[ \\t?-]{${4 * DEEPEST}}`, 'm')

/** Brackets are counted wherever they stand, blocks by how far they are indented. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > DEEPEST) return true
  }
  return INDENTED.test(text)
}

/** What the parser says in words of YAML, in words of those who write pages. */
const IN_WORDS: [said: RegExp, words: string][] = [
  [/^Nested mappings/, 'A value that holds a colon must stand in quotes'],
  [/^Map keys must be unique/, 'A name stands twice'],
]

/** The parser's reason without the place, which is counted from the start of the YAML and not of the file. */
function problemOf(error: unknown): { message: string; line?: number } {
  if (isTooDeep(error)) return { message: 'It nests too deep.' }
  if (!(error instanceof Error)) throw error
  const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  const place = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
  const [, words = message.replace(/\.$/, '')] = IN_WORDS.find(([said]) => said.test(message)) ?? []
  return { message: `${words}.`, ...(place !== undefined && { line: place }) }
}
