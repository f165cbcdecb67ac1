/** Each release reaches a webhook once, however many processes send and whenever one of them dies. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { sendWebhooks } from '../../src/webhooks'
import { attempt } from '../../src/webhooks/attempt'
import { enterReleases } from '../../src/webhooks/enter'
import type { Id, Webhook } from '../../src/webhooks/types'
import { readyWebhooks } from '../../src/webhooks/webhooks'
import { writerOf, type Doc } from '../releases/cms'
import { startHooked, type Hooked, type Made } from './hooked'
import { startReceiver, type Receiver } from './receiver'

let hooked: Hooked
let receiver: Receiver
let made: Made
let other: ChildProcess

beforeAll(async () => {
  hooked = await startHooked()
  receiver = await startReceiver()
  made = await hooked.hook(receiver.address, { types: ['video'] })
})
afterAll(async () => {
  receiver.close()
  await hooked.cms.close()
})
beforeEach(() => {
  receiver.received.length = 0
})

const publish = (title: string): Promise<Doc> =>
  writerOf(hooked.cms.payload).create('videos', { title, url: 'https://youtu.be/abcdefg' })

const titles = () =>
  receiver.received.map(({ event }) => ('title' in event.data ? event.data.title : '')).sort()

/** As a process that lives on: it sends until nothing is left, then stops. */
async function sendAll(): Promise<void> {
  const stop = sendWebhooks(hooked.cms.payload, { interval: 100 })
  await hooked.comesTo(made.id, 'delivered')
  await stop()
}

const enter = async () => enterReleases(hooked.cms.payload, await readyWebhooks(hooked.cms.payload))

it('what was released by a process that died at once is sent by the next', async () => {
  await publish('Released')
  expect(await hooked.log(made.id)).toEqual([])
  await sendAll()
  expect(titles()).toEqual(['Released'])
})

it('what was entered and not queued, or taken and not sent, is sent by the next', async () => {
  await publish('Entered')
  await enter()
  const jobs = 'payload-jobs' as CollectionSlug
  await hooked.cms.payload.db.deleteMany({
    collection: jobs,
    where: { createdAt: { exists: true } },
  })
  const [entered] = await hooked.log(made.id)
  const late = new Date(Date.now() - 61_000).toISOString()
  await hooked.amend('webhook-deliveries', entered?.id, { nextTry: late, attempts: 1 })
  await sendAll()
  expect(titles()).toEqual(['Entered'])
})

it('what was entered before the webhook was moved on is not entered twice', async () => {
  await publish('Once')
  await enter()
  await hooked.amend('webhooks', made.id, { enteredUntil: 0 })
  await sendAll()
  expect(titles()).toEqual(['Once'])
  expect(await hooked.log(made.id)).toHaveLength(3)
})

it('what two enter at the same moment is entered once, and what two try is sent once', async () => {
  const before = (await hooked.log(made.id)).length
  await publish('At the same moment')
  await Promise.all([enter(), enter(), enter()])
  const log = await hooked.log(made.id)
  expect(log).toHaveLength(before + 1)
  const { payload } = hooked.cms
  const [webhook] = (await readyWebhooks(payload)) as [Webhook]
  const tries = [1, 2, 3].map(() => attempt(payload, webhook, log[0]?.id as Id))
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
  expect(titles()).toEqual(['At the same moment'])
})

it('two processes send each release once', async () => {
  const script = ['--conditions=production', '--import', 'tsx', 'test/webhooks/otherProcess.ts']
  other = spawn(process.execPath, [...script, hooked.cms.uri], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(other.stdout as NodeJS.ReadableStream, 'data')
  const before = (await hooked.log(made.id)).length
  await publish('By the other')
  await receiver.has(1)

  const stop = sendWebhooks(hooked.cms.payload, { interval: 100 })
  const names = Array.from({ length: 20 }, (_, index) => `Video ${index}`)
  for (const name of names) await publish(name)
  await receiver.has(1 + names.length)
  await stop()
  other.stdin?.end()
  expect(await once(other, 'exit')).toEqual([0, null])
  expect(titles()).toEqual(['By the other', ...names].sort())
  const log = await hooked.log(made.id)
  expect(log.every(({ status, attempts }) => status === 'delivered' && attempts !== 0)).toBe(true)
  expect(log).toHaveLength(before + 1 + names.length)
}, 60_000)
