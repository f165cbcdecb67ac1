/** What is answered out of memory, and what of it is in the log. */
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { until } from '../waiting'
import { type Quick, serveQuickly } from './quick'

let quick: Quick
beforeEach(async () => {
  quick = await serveQuickly()
})
afterEach(() => quick.close())

/** How the answer is called in the log, where it is there. */
async function askedAs(headers: Record<string, string> = {}): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${quick.port}/v1/modules/doors`, { headers })
  expect(answer.status).toBe(200)
  await answer.text()
  return answer.headers.get('x-request-id')
}

const logged = () =>
  quick.lines.map((line) => (JSON.parse(line) as { requestId: string }).requestId)

it('leaves no line where nobody asks for one', async () => {
  const first = await askedAs()
  await until(async () => (await askedAs()) === null)
  await askedAs()
  expect(new Set(logged())).toContain(first)
  const before = logged().length
  for (let time = 0; time < 3; time += 1) expect(await askedAs()).toBeNull()
  expect(logged()).toHaveLength(before)
})

it('is in the log for whoever brings an id', async () => {
  await until(async () => (await askedAs()) === null)
  expect(await askedAs({ 'x-request-id': 'edge-7' })).toBe('edge-7')
  await until(async () => logged().includes('edge-7'))
  expect(await askedAs()).toBeNull()
})
