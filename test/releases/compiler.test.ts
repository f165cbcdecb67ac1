/**
 * What bodies are rendered to may not change unnoticed: what was delivered before would stay as it is. UPDATE=1
 * records the fixtures anew, once COMPILER is raised or where fixtures were only added.
 */
import { expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderHtml, renderMarkdown, renderText } from '../../blocks/render'
import type { Body } from '../../src/contract'
import { COMPILER } from '../../src/releases/compiler'

const FIXTURES = 'test/render/fixtures'
const RECORD = 'test/releases/compiler.json'

interface Recorded {
  compiler: number
  /** Of what each fixture is rendered to. */
  digests: Record<string, string>
}

function digestOf(name: string): string {
  const body = JSON.parse(readFileSync(path.join(FIXTURES, name, 'input.json'), 'utf8')) as Body
  const hash = createHash('sha256')
  for (const render of [renderHtml, renderMarkdown, renderText]) hash.update(render(body))
  return hash.digest('base64url')
}

it('the version of the compiler tells what it makes of a body', () => {
  const names = readdirSync(FIXTURES).sort()
  const digests = Object.fromEntries(names.map((name) => [name, digestOf(name)]))
  const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as Recorded
  const changed = names.filter(
    (name) => (recorded.digests[name] ?? digests[name]) !== digests[name],
  )
  if (changed.length > 0 && recorded.compiler === COMPILER) {
    throw new Error(
      `These are rendered otherwise than before: ${changed.join(', ')}. Raise COMPILER in src/releases/compiler.ts, so that a start after the upgrade compiles everything anew; then run this test with UPDATE=1.`,
    )
  }
  const current: Recorded = { compiler: COMPILER, digests }
  if (process.env.UPDATE === '1') writeFileSync(RECORD, `${JSON.stringify(current, null, 2)}\n`)
  expect(JSON.parse(readFileSync(RECORD, 'utf8'))).toEqual(current)
})
