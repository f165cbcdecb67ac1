/** What is published reaches the webhooks of partners, as the API gives it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import type { Answer, Document } from '../../src/contract'
import { SCHEMAS } from '../../src/contract/schemas'
import { within } from '../../src/context'
import { createPayloadStore } from '../../src/delivery'
import { sendWebhooks } from '../../src/webhooks'
import { startNode, type Node } from '../delivery/node'
import { bodyOf, paragraph, words, writerOf } from '../releases/cms'
import { until } from '../waiting'
import { startHooked, type Hooked } from './hooked'
import { isSignedWith, startReceiver, type Received, type Receiver } from './receiver'

let hooked: Hooked
let api: Node
let write: ReturnType<typeof writerOf>
let receiver: Receiver
let stop: () => Promise<void>

beforeAll(async () => {
  hooked = await startHooked()
  write = writerOf(hooked.cms.payload)
  api = await startNode({ store: createPayloadStore(hooked.cms.payload) })
})
afterAll(async () => {
  await api.close()
  await hooked.cms.close()
})
beforeEach(async () => {
  receiver = await startReceiver()
  stop = sendWebhooks(hooked.cms.payload, { interval: 200 })
})
afterEach(async () => {
  await stop()
  receiver.close()
  await hooked.clear()
})

const served = async (path: string) =>
  ((await (await api.get(path)).json()) as Answer<Document>).data

const validate = () => {
  const ajv = new Ajv({ strict: false })
  addFormats(ajv)
  return ajv.compile({ $defs: SCHEMAS, $ref: '#/$defs/WebhookEvent' })
}

const typesOf = (received: readonly Received[]) =>
  received.map(({ event }) => ('type' in event.data ? event.data.type : event.type))

describe('a webhook', () => {
  it('tells to whose trace it belongs, where a request had one', async () => {
    await hooked.hook(receiver.address)
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    await within({ requestId: 'a', traceparent }, () =>
      write.create('callouts', { title: 'Traced', body: bodyOf(paragraph(words('One.'))) }),
    )
    await receiver.has(1)
    await write.create('callouts', { title: 'Untraced', body: bodyOf(paragraph(words('Two.'))) })
    await receiver.has(2)
    const [traced, untraced] = receiver.received.map(({ headers }) => headers.traceparent)
    expect(traced).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/)
    expect(traced).not.toBe(traceparent)
    expect(untraced).toBeUndefined()
  })

  it('is sent each document that is published, equal to that of the API, and signed', async () => {
    const { id, secret } = await hooked.hook(receiver.address)
    const callout = await write.create('callouts', {
      title: 'Box',
      body: bodyOf(paragraph(words('Open the door.'))),
    })
    await receiver.has(1)
    const [first] = receiver.received as [Received]
    expect(first.event).toEqual({
      type: 'document.changed',
      timestamp: expect.any(String),
      data: await served(`/v1/callouts/${callout.uid}`),
      meta: { release: expect.any(Number) },
    })
    expect(JSON.stringify(first.event.data)).toContain('Open the door.')
    expect(first.headers['content-type']).toBe('application/json')
    expect(isSignedWith(secret, first)).toBe(true)
    expect(isSignedWith(secret, { ...first, body: first.body.replace('door', 'window') })).toBe(
      false,
    )
    const valid = validate()
    expect(valid(first.event) || valid.errors).toBe(true)
    expect(await hooked.comesTo(id, 'delivered')).toMatchObject({
      title: 'Box',
      kind: 'document.changed',
      answer: 'Answered 204',
      attempts: 1,
      event: first.headers['webhook-id'],
      nextTry: null,
    })
  })

  it('hears when a document is withdrawn, and of nothing that is only drafted', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    const video = { title: 'A film', url: 'https://youtu.be/abcdefg' }
    const made = await write.create('videos', video)
    await receiver.has(1)
    await write.update('videos', made, { title: 'A draft of a title' }, true)
    await write.create('videos', { ...video, title: 'Never published', _status: 'draft' })
    await write.remove('videos', made)
    await receiver.has(2)
    const [changed, deleted] = receiver.received as [Received, Received]
    expect(deleted.event).toMatchObject({
      type: 'document.deleted',
      data: { id: made.uid, type: 'video' },
    })
    expect(Object.keys(deleted.event.data)).toEqual(['id', 'type'])
    const valid = validate()
    expect(valid(deleted.event) || valid.errors).toBe(true)
    const releases = [changed, deleted].map(({ event }) => Number(event.meta.release))
    expect(releases[1]).toBeGreaterThan(releases[0] as number)
    await hooked.comesTo(id, 'delivered')
    expect(await hooked.log(id)).toHaveLength(2)
    expect(receiver.received.map(({ body }) => body).join()).not.toMatch(/draft|Never/)
  })

  it('is sent the types that were chosen, and nothing from before it was there', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    const { id } = await hooked.hook(receiver.address, { types: ['section'] })
    await write.create('sections', { title: 'Hinges', module: module.id })
    await receiver.has(1)
    await hooked.comesTo(id, 'delivered')
    await stop()
    // The module was changed with its section.
    expect((await served(`/v1/modules/${module.slug}`)).updatedAt).toBeTruthy()
    expect(typesOf(receiver.received)).toEqual(['section'])
    expect(await hooked.log(id)).toHaveLength(1)
  })

  it('that is off is sent nothing, and what has changed when it is on again', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    await hooked.admin.patch(`/webhooks/${id}`, { active: false })
    const made = await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    await write.update('videos', made, { title: 'Two' })
    await stop()
    expect(receiver.received).toEqual([])
    await hooked.admin.patch(`/webhooks/${id}`, { active: true })
    stop = sendWebhooks(hooked.cms.payload, { interval: 200 })
    await hooked.comesTo(id, 'delivered')
    expect(receiver.received.map(({ event }) => event.data)).toMatchObject([{ title: 'Two' }])
  })

  it('of a partner that is not active is sent nothing', async () => {
    const { id } = await hooked.hook(receiver.address)
    await hooked.admin.patch(`/partners/${hooked.partner}`, { active: false })
    await write.create('modules', { title: 'Windows' })
    await stop()
    expect(await hooked.log(id)).toEqual([])
    await hooked.admin.patch(`/partners/${hooked.partner}`, { active: true })
    stop = sendWebhooks(hooked.cms.payload, { interval: 200 })
    await receiver.has(1)
  })
})

describe('an attempt that fails', () => {
  it('is followed by another with the same id, when the receiver wants it', async () => {
    const { id, secret } = await hooked.hook(receiver.address, { types: ['footnote'] })
    receiver.answers.push({ status: 503, headers: { 'retry-after': '8' } })
    await write.create('footnotes', { title: 'A note', body: bodyOf(paragraph(words('Note.'))) })
    await receiver.has(1)
    const failed = await hooked.comesTo(id, 'failed')
    expect(failed.answer).toBe('Answered 503')
    const pause = Date.parse(String(failed.nextTry)) - Date.parse(String(failed.triedAt))
    expect(pause).toBe(8000)
    expect((await hooked.webhook(id)).failingSince).toBeTruthy()
    await hooked.amend('webhook-deliveries', failed.id, { nextTry: new Date(0).toISOString() })
    await receiver.has(2)
    const [first, second] = receiver.received as [Received, Received]
    expect(second.body).toBe(first.body)
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
    expect(isSignedWith(secret, second)).toBe(true)
    expect(await hooked.comesTo(id, 'delivered')).toMatchObject({ attempts: 2 })
    expect((await hooked.webhook(id)).failingSince).toBeNull()
  })

  it('is not followed where the document has changed: the newer delivery tells of it', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    receiver.answers.push({ status: 500, headers: { 'retry-after': '2' } })
    const made = await write.create('videos', { title: 'Old', url: 'https://youtu.be/abcdefg' })
    await receiver.has(1)
    await hooked.comesTo(id, 'failed')
    await write.update('videos', made, { title: 'New' })
    await hooked.comesTo(id, 'delivered')
    const old = (await hooked.log(id)).at(-1)
    await hooked.amend('webhook-deliveries', old?.id, { nextTry: new Date(0).toISOString() })
    await hooked.comesTo(id, 'overtaken', 1)
    expect((await hooked.log(id)).map(({ status }) => status)).toEqual(['delivered', 'overtaken'])
    expect(receiver.received).toHaveLength(2)
    expect((await hooked.admin.post(`/webhook-deliveries/${old?.id}/send`, {})).status).toBe(409)
  })

  it('is the last where the receiver is gone: the webhook is switched off and says why', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    receiver.answers.push({ status: 410 })
    await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    expect((await hooked.comesTo(id, 'gave-up')).answer).toBe('Answered 410')
    expect(await hooked.webhook(id)).toMatchObject({
      active: true,
      offReason: expect.stringContaining('410'),
    })
    // As somebody does who had its page open meanwhile.
    await hooked.admin.patch(`/webhooks/${id}`, { active: true })
    await write.create('videos', { title: 'Two', url: 'https://youtu.be/abcdefh' })
    await stop()
    expect(receiver.received).toHaveLength(1)
    stop = sendWebhooks(hooked.cms.payload, { interval: 200 })
    expect((await hooked.admin.post(`/webhooks/${id}/on`, {})).status).toBe(200)
    expect(await hooked.webhook(id)).toMatchObject({ active: true, offReason: null })
    await hooked.comesTo(id, 'delivered')
    expect(receiver.received).toHaveLength(2)
  })

  it('is the last when a day is over', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    receiver.answers.push({ status: 500, headers: { 'retry-after': '60' } }, { status: 500 })
    await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    const failed = await hooked.comesTo(id, 'failed')
    const longAgo = new Date(Date.now() - 86_400_001).toISOString()
    await hooked.amend('webhook-deliveries', failed.id, { begunAt: longAgo, nextTry: longAgo })
    expect(await hooked.comesTo(id, 'gave-up')).toMatchObject({ attempts: 2 })
    expect(await hooked.webhook(id)).toMatchObject({ active: true })
  })

  it('of days before people have switched a webhook off and on do not count', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    const since = new Date(Date.now() - 6 * 86_400_000).toISOString()
    await hooked.amend('webhooks', id, { failingSince: since })
    await hooked.admin.patch(`/webhooks/${id}`, { active: false })
    await hooked.admin.patch(`/webhooks/${id}`, { active: true })
    receiver.answers.push({ status: 500 })
    await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    await hooked.comesTo(id, 'failed')
    expect(await hooked.webhook(id)).toMatchObject({ active: true, offReason: null })
  })

  it('after five days without a success switches the webhook off', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    const since = new Date(Date.now() - 5 * 86_400_000 - 1).toISOString()
    await hooked.amend('webhooks', id, { failingSince: since })
    receiver.answers.push({ status: 404 }, { status: 404 })
    await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    const failed = await hooked.comesTo(id, 'failed')
    // Nothing was published for days: the first attempt of the next delivery says nothing of them.
    expect(await hooked.webhook(id)).toMatchObject({ active: true, offReason: null })
    const longAgo = new Date(Date.now() - 86_400_001).toISOString()
    await hooked.amend('webhook-deliveries', failed.id, { begunAt: longAgo, nextTry: longAgo })
    await hooked.comesTo(id, 'gave-up')
    const isOff = async () => Boolean((await hooked.webhook(id)).offReason)
    await until(isOff)
    expect(await hooked.webhook(id)).toMatchObject({
      active: true,
      offReason: expect.stringMatching(/five days.*404/),
    })
  })

  it('by a redirect is not followed', async () => {
    const elsewhere = await startReceiver()
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    receiver.answers.push({ status: 307, headers: { location: elsewhere.address } })
    await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    expect((await hooked.comesTo(id, 'failed')).answer).toMatch(/307, a redirect/)
    expect(elsewhere.received).toEqual([])
    elsewhere.close()
  })

  it('since nobody listens says so', async () => {
    const gone = await startReceiver()
    gone.close()
    const { id } = await hooked.hook(gone.address, { types: ['video'] })
    await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    expect((await hooked.comesTo(id, 'failed')).answer).toBe('Nobody listens at the address.')
  })
})
