/** Sums over a report. */
import { TOKENS, type Token } from '../account/types'
import type { Diagnostic, RuleId, Severity } from '../rules'
import type { Page, Report } from './schema'

export const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

export const countOf = (found: readonly Diagnostic[], severity: Severity) =>
  found.filter((one) => one.severity === severity).length

export interface Sums {
  source: number
  converted: number
  raw: number
  dropped: number
  lost: number
}

/** What became of each kind of token, over all pages. */
export function talliesOf({ pages }: Report): Record<Token, Sums> {
  const sums = TOKENS.map((token) => [token, sumsOf(pages, [token])] as const)
  return Object.fromEntries(sums) as Record<Token, Sums>
}

/** What became of all tokens of some kinds. */
export function sumsOf(pages: readonly Page[], tokens: readonly Token[]): Sums {
  const tallies = pages.flatMap((page) => tokens.flatMap((token) => page.tokens[token] ?? []))
  return {
    source: sumOf(tallies.map(({ source }) => source)),
    converted: sumOf(tallies.map(({ converted }) => converted)),
    raw: sumOf(tallies.map(({ raw }) => raw)),
    dropped: sumOf(tallies.flatMap(({ dropped }) => Object.values(dropped))),
    lost: sumOf(tallies.map(({ lost }) => lost)),
  }
}

const GRAVITY: readonly Severity[] = ['fatal', 'error', 'warning', 'info']

export interface Group {
  rule: RuleId
  severity: Severity
  found: [Diagnostic, ...Diagnostic[]]
}

/** By rule, the gravest first, of equal ones the most frequent. */
export function groupsOf(diagnostics: readonly Diagnostic[]): Group[] {
  const groups = new Map<RuleId, Group>()
  for (const found of diagnostics) {
    const { rule, severity } = found
    const group = groups.get(rule)
    if (group) group.found.push(found)
    else groups.set(rule, { rule, severity, found: [found] })
  }
  const rank = ({ severity }: Group) => GRAVITY.indexOf(severity)
  return [...groups.values()].sort(
    (one, other) => rank(one) - rank(other) || other.found.length - one.found.length,
  )
}
