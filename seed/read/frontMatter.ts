import { parse, YAMLParseError } from 'yaml'
import { isTooDeep, LONGEST_WORK, withinTime } from '../limit'
import { ImportError, type RuleId } from '../rules'

export type Data = Record<string, unknown>

export interface Split {
  data: Data
  body: string
  /** Line of the file on which the body begins. */
  firstLine: number
}

const FENCE = /^\uFEFF?\s*---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Parts a page into its front matter and its text; null for a file without front matter, which is no page. */
export function splitFrontMatter(text: string, file: string): Split | null {
  const match = FENCE.exec(text)
  if (!match) return null
  const before = text.slice(0, text.indexOf('---')).split('\n').length
  const data = parseYaml(match[1] ?? '', file, 'bad-front-matter', before)
  return { data, body: text.slice(match[0].length), firstLine: match[0].split('\n').length }
}

/** @throws ImportError with the line of the mistake */
export function parseYaml(text: string, file: string, rule: RuleId, linesBefore = 0): Data {
  const value = readYaml(text, file, rule, linesBefore)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {}
}

function readYaml(text: string, file: string, rule: RuleId, linesBefore: number): unknown {
  try {
    return withinTime(LONGEST_WORK, () => parse(text) as unknown)
  } catch (error) {
    const { message, line } = problemOf(error)
    const place = line === undefined ? undefined : line + linesBefore
    throw new ImportError(rule, file, `The YAML cannot be read: ${message}`, place)
  }
}

/** The parser's reason without the place, which is counted from the start of the YAML and not of the file. */
function problemOf(error: unknown): { message: string; line?: number } {
  if (isTooDeep(error)) return { message: 'It nests too deep.' }
  if (!(error instanceof Error)) throw error
  const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  const place = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
  return { message: `${message.replace(/\.$/, '')}.`, ...(place !== undefined && { line: place }) }
}
