/** The example of a receiver of webhooks, by itself. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Webhook } from 'standardwebhooks'

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
let child: ChildProcess
let said: AsyncIterator<string>
let address: string

beforeAll(async () => {
  const started = spawn(process.execPath, ['examples/webhook-receiver/receiver.mjs', '0'], {
    env: { ...process.env, WEBHOOK_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  child = started
  said = createInterface(started.stdout)[Symbol.asyncIterator]()
  address = await next()
})
afterAll(() => {
  child.kill()
})

const next = async () => String((await said.next()).value)

/** @returns the status of the answer */
async function send(event: object): Promise<number> {
  const [id, body, at] = ['msg_1', JSON.stringify(event), new Date()]
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(SECRET).sign(id, at, body),
  }
  return (await fetch(address, { method: 'POST', headers, body })).status
}

it('asks to come again for what went wrong as it worked, and goes on', async () => {
  expect(await send({ type: 'webhook.test', data: null, meta: {} })).toBe(500)
  expect(await send({ type: 'webhook.test', data: { label: 'Website' }, meta: {} })).toBe(204)
  expect(await next()).toBe('A test of “Website”.')
})

it('takes no older document for a newer one', async () => {
  const changed = (release: number, title: string) =>
    send({
      type: 'document.changed',
      data: { id: 'sec_1', type: 'section', title },
      meta: { release },
    })
  expect(await changed(2, 'Newer')).toBe(204)
  expect(await changed(1, 'Older')).toBe(204)
  expect(await changed(3, 'Newest')).toBe(204)
  expect(await next()).toBe('Published: section “Newer”')
  expect(await next()).toBe('Published: section “Newest”')
})
