import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { RULES } from '../../seed'

it('every rule is explained in docs/diagnostics.md, with its severity, and no other', () => {
  const rows = readFileSync('docs/diagnostics.md', 'utf8').matchAll(/^\| `([\w-]+)` \| (\w+) \|/gm)
  const listed = Object.fromEntries([...rows].map(([, rule, severity]) => [rule, severity]))
  expect(listed).toEqual(
    Object.fromEntries(Object.entries(RULES).map(([rule, { severity }]) => [rule, severity])),
  )
})
