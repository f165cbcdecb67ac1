/** What a partner's server makes of a request: `connectedlib-cms/webhooks`. */
import { describe, expect, it } from '@jest/globals'
import { receive, WebhookError } from '../../src/receiver'
import { makeSecret } from '../../src/webhooks/secret'
import { signedHeaders } from '../../src/webhooks/sign'

const secret = makeSecret()
const event = {
  type: 'document.deleted',
  timestamp: '2026-01-01T00:00:00.000Z',
  data: { id: 'vid_abcdefghijklmnop', type: 'video' },
  meta: { release: 7 },
}
const body = JSON.stringify(event)
const MINUTE = 60_000
const signed = (said = body, secrets = [secret], at = Date.now()) =>
  signedHeaders('evt_1', said, secrets, at)

const codeOf = (receiving: () => unknown): string => {
  try {
    receiving()
  } catch (error) {
    if (error instanceof WebhookError) return error.code
    throw error
  }
  return 'received'
}

describe('receive()', () => {
  it('gives what the CMS has signed, with the headers of fetch or of node:http', () => {
    const headers = signed()
    expect(receive(secret, { body, headers })).toEqual(event)
    expect(receive(secret, { body, headers: new Headers(headers) })).toEqual(event)
    expect(receive(secret, { body, headers: { ...headers, cookie: undefined } })).toEqual(event)
  })

  it('takes either secret while one takes the place of the other, on either side', () => {
    const former = makeSecret()
    expect(receive([secret, former], { body, headers: signed(body, [former]) })).toEqual(event)
    expect(receive(former, { body, headers: signed(body, [secret, former]) })).toEqual(event)
  })

  it.each([
    ['signed with another secret', signed(body, [makeSecret()])],
    ['signed for another body', signed('{}')],
    ['not signed', {}],
    ['six minutes old', signed(body, [secret], Date.now() - 6 * MINUTE)],
    ['of the future', signed(body, [secret], Date.now() + 6 * MINUTE)],
    ['given another id', { ...signed(), 'webhook-id': 'evt_2' }],
    ['of another scheme', { ...signed(), 'webhook-signature': 'v2' }],
  ])('does not take what is %s', (_, headers) => {
    expect(codeOf(() => receive(secret, { body, headers }))).toBe('unverified')
  })

  it('tells what it does not know apart', () => {
    const newer = JSON.stringify({ ...event, type: 'document.praised' })
    expect(codeOf(() => receive(secret, { body: newer, headers: signed(newer) }))).toBe(
      'unknown-event',
    )
  })

  it('takes the bytes of a body for its text', () => {
    const named = JSON.stringify({ ...event, data: { ...event.data, title: 'Größe' } })
    const bytes = new TextEncoder().encode(named)
    const headers = signed(named)
    expect(receive(secret, { body: bytes, headers })).toEqual(JSON.parse(named))
    expect(receive(secret, { body: Buffer.from(bytes), headers })).toEqual(JSON.parse(named))
    expect(codeOf(() => receive(secret, { body: bytes.slice(1), headers }))).toBe('unverified')
  })

  it.each([[[]], [''], [['']], [undefined]])('takes %j for no secret, and says so', (none) => {
    const receiving = () => receive(none as string, { body, headers: signed() })
    expect(codeOf(receiving)).toBe('unverified')
    expect(receiving).toThrow('There is no secret to verify it with.')
  })
})
