import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { RULES, type RuleId } from '../../seed'
import { MEANINGS } from '../../seed/report/meanings'

it('every rule is explained in docs/diagnostics.md as in the report, and no other', () => {
  const rows = readFileSync('docs/diagnostics.md', 'utf8').matchAll(
    /^\| `([\w-]+)` \| (\w+) \| (.+?) \| (.+?) \|$/gm,
  )
  const listed = [...rows].map(([, rule, severity, what, todo]) => ({ rule, severity, what, todo }))
  const known = (Object.keys(RULES) as RuleId[]).map((rule) => ({
    rule,
    severity: RULES[rule].severity,
    what: MEANINGS[rule],
    todo: RULES[rule].todo,
  }))
  const byRule = (a: { rule?: string }, b: { rule?: string }) =>
    String(a.rule).localeCompare(String(b.rule))
  expect(listed.sort(byRule)).toEqual(known.sort(byRule))
})
