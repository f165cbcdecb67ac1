import { parse, YAMLParseError } from 'yaml'
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
  try {
    const value: unknown = parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Data)
      : {}
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const line = (error.linePos?.[0].line ?? 1) + linesBefore
    throw new ImportError(rule, file, `The YAML cannot be read: ${reasonOf(error)}`, line)
  }
}

/** The parser's reason without the place, which is counted from the start of the YAML and not of the file. */
const reasonOf = ({ message }: YAMLParseError) =>
  `${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`
