/** What administrators do with webhooks, over the REST API as the admin asks it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sendWebhooks } from '../../src/webhooks'
import { makeSecret, seal, unseal } from '../../src/webhooks/secret'
import { messagesOf, signIn } from '../schema/rest'
import { idOf, writerOf } from '../releases/cms'
import { startHooked, type Hooked } from './hooked'
import { isSignedWith, startReceiver, type Received, type Receiver } from './receiver'

let hooked: Hooked
let receiver: Receiver
beforeAll(async () => {
  hooked = await startHooked()
})
afterAll(() => hooked.cms.close())
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(async () => {
  receiver.close()
  await hooked.clear()
})

const last = () => receiver.received.at(-1) as Received

describe('a webhook', () => {
  it('is made, read and used by administrators alone', async () => {
    const { id } = await hooked.hook(receiver.address)
    const visitor = await signIn(hooked.cms)
    for (const person of [hooked.editor, visitor]) {
      expect((await person.get('/webhooks')).status).toBe(403)
      expect((await person.get('/webhook-deliveries')).status).toBe(403)
      expect((await person.post('/webhooks', { label: 'x' })).status).toBe(403)
      expect((await person.post(`/webhooks/${id}/secret`, {})).status).toBe(403)
      expect((await person.post(`/webhooks/${id}/test`, {})).status).toBe(403)
      expect((await person.post('/webhook-deliveries/1/send', {})).status).toBe(403)
    }
    expect(receiver.received).toEqual([])
    expect((await hooked.admin.post('/webhooks/9999/secret', {})).status).toBe(409)
  })

  it('has an address of the public internet, unless a setting allows this machine', async () => {
    const wrong = await hooked.admin.post('/webhooks', {
      label: 'Inside',
      partner: hooked.partner,
      address: 'https://169.254.169.254/',
      types: ['module'],
    })
    expect(wrong.status).toBe(400)
    expect(messagesOf(wrong)).toContain('public internet')
  })

  it('keeps for itself what the system notes down', async () => {
    const { id } = await hooked.hook(receiver.address)
    const entered = {
      secret: 'whsec_mine',
      enteredUntil: 0,
      failingSince: new Date(),
      offReason: 'x',
    }
    await hooked.admin.patch(`/webhooks/${id}`, entered)
    expect(await hooked.webhook(id)).toMatchObject({ failingSince: null, offReason: null })
    await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect(isSignedWith('whsec_mine', last())).toBe(false)
    const [delivery] = await hooked.log(id)
    const path = `/webhook-deliveries/${delivery?.id}`
    expect((await hooked.admin.patch(path, { status: 'waiting' })).status).toBe(403)
    expect((await hooked.admin.post('/webhook-deliveries', {})).status).toBe(403)
  })

  it('goes with its partner, and its deliveries with it', async () => {
    const made = await hooked.admin.post('/partners', { name: 'Another library' })
    const partner = idOf(made.body.doc ?? {})
    const { id } = await hooked.hook(receiver.address, { partner })
    await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect(await hooked.log(id)).toHaveLength(1)
    expect((await hooked.admin.delete(`/partners/${partner}`)).status).toBe(200)
    expect((await hooked.admin.get(`/webhooks/${id}`)).status).toBe(404)
    expect((await hooked.admin.get('/webhook-deliveries')).body.docs).toEqual([])
  })
})

describe('the secret', () => {
  it('is shown once: nothing that is kept or answered holds it', async () => {
    const { id, secret } = await hooked.hook(receiver.address)
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const { docs } = await hooked.cms.payload.db.find({ collection: 'webhooks', pagination: false })
    const stored = JSON.stringify(docs)
    expect(stored.includes(receiver.address)).toBe(true)
    const bare = secret.slice('whsec_'.length)
    expect(stored.includes(bare)).toBe(false)
    const said = JSON.stringify(await hooked.webhook(id))
    for (const never of [bare, '"secret"', 'formerSecret', 'enteredUntil']) {
      expect(said).not.toContain(never)
    }
    expect((await hooked.admin.get('/webhooks?where[secret][exists]=true')).status).toBe(400)
  })

  it('that is renewed goes on signing beside the new one, until its time is over', async () => {
    const { id, secret: former } = await hooked.hook(receiver.address)
    const { body } = await hooked.admin.post(`/webhooks/${id}/secret`, {})
    const secret = String(body.secret)
    await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect([secret, former].map((one) => isSignedWith(one, last()))).toEqual([true, true])
    expect(isSignedWith(makeSecret(), last())).toBe(false)
    await hooked.amend('webhooks', id, { formerUntil: new Date().toISOString() })
    await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect([secret, former].map((one) => isSignedWith(one, last()))).toEqual([true, false])
  })

  it('that is renewed several times in a row goes on signing, whichever of them the receiver has', async () => {
    const { id, secret: first } = await hooked.hook(receiver.address)
    const renew = async () =>
      String((await hooked.admin.post(`/webhooks/${id}/secret`, {})).body.secret)
    const [second, third] = [await renew(), await renew()]
    await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect([third, second, first].map((one) => isSignedWith(one, last()))).toEqual([
      true,
      true,
      true,
    ])
    for (let times = 0; times < 10; times += 1) await renew()
    const newest = await renew()
    await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect([newest, first].map((one) => isSignedWith(one, last()))).toEqual([true, true])
    expect(String(last().headers['webhook-signature']).split(' ')).toHaveLength(9)
    await hooked.amend('webhooks', id, { formerUntil: new Date().toISOString() })
    const after = await renew()
    await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect([after, newest, first].map((one) => isSignedWith(one, last()))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('opens only with the secret of the installation, and only for its webhook', () => {
    const sealed = seal('whsec_x', 'our own', '1')
    expect(sealed).not.toBe(seal('whsec_x', 'our own', '1'))
    expect(unseal(sealed, 'our own', '1')).toBe('whsec_x')
    expect(() => unseal(sealed, 'another', '1')).toThrow()
    expect(() => unseal(sealed, 'our own', '2')).toThrow()
    const bytes = Buffer.from(sealed, 'base64')
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    expect(() => unseal(bytes.toString('base64'), 'our own', '1')).toThrow()
  })

  it('that cannot be read is said to be so', async () => {
    const { id } = await hooked.hook(receiver.address)
    await hooked.amend('webhooks', id, { secret: seal('whsec_x', 'another', id) })
    const { body } = await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect(body.answer).toMatch(/PAYLOAD_SECRET/)
    expect(receiver.received).toEqual([])
    await hooked.admin.post(`/webhooks/${id}/secret`, {})
    const mended = await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect(mended.body).toEqual({ status: 'delivered', answer: 'Answered 204' })
  })
})

describe('a test', () => {
  it('is sent at once, tried once, and says what came of it', async () => {
    const { id, secret } = await hooked.hook(receiver.address, { active: false })
    const { body } = await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect(body).toEqual({ status: 'delivered', answer: 'Answered 204' })
    expect(isSignedWith(secret, last())).toBe(true)
    expect(last().event).toMatchObject({
      type: 'webhook.test',
      data: { label: 'Website' },
      meta: { release: null },
    })
    receiver.answers.push({ status: 500 })
    const failed = await hooked.admin.post(`/webhooks/${id}/test`, {})
    expect(failed.body).toEqual({ status: 'gave-up', answer: 'Answered 500' })
    expect((await hooked.log(id)).map(({ nextTry }) => nextTry)).toEqual([null, null])
    expect(await hooked.webhook(id)).toMatchObject({ failingSince: null })
  })

  it('needs a secret', async () => {
    const entry = { label: 'New', partner: hooked.partner, address: receiver.address }
    const { body } = await hooked.admin.post('/webhooks', entry)
    const refused = await hooked.admin.post(`/webhooks/${String(body.doc?.id)}/test`, {})
    expect(refused.status).toBe(409)
    expect(messagesOf(refused)).toContain('Make a secret first')
  })
})

describe('a delivery', () => {
  it('is sent again with the same id', async () => {
    const { id } = await hooked.hook(receiver.address, { types: ['video'] })
    const stop = sendWebhooks(hooked.cms.payload)
    const write = writerOf(hooked.cms.payload)
    await write.create('videos', { title: 'One', url: 'https://youtu.be/abcdefg' })
    const delivered = await hooked.comesTo(id, 'delivered')
    await stop()
    const { status, body } = await hooked.admin.post(`/webhook-deliveries/${delivered.id}/send`, {})
    expect([status, body]).toEqual([200, { status: 'delivered', answer: 'Answered 204' }])
    const [first, second] = receiver.received as [Received, Received]
    expect(receiver.received).toHaveLength(2)
    expect(second.body).toBe(first.body)
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
    expect(await hooked.log(id)).toMatchObject([{ attempts: 2 }])
  })
})
