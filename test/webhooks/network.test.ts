/** A webhook leads to the public internet and nowhere else, whatever its address says and DNS answers. */
import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { checkAddress, checkEntered } from '../../src/webhooks/address'
import { isWithin, lookupWithin } from '../../src/webhooks/network'
import { post } from '../../src/webhooks/post'
import { startReceiver, type Receiver } from './receiver'

const OUTSIDE = ['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']

const SPECIAL = {
  'loopback, IPv4': '127.0.0.1',
  'loopback, IPv6': '::1',
  'private, class A': '10.1.2.3',
  'private, class B': '172.16.0.1',
  'private, class C': '192.168.1.1',
  'carrier-grade NAT': '100.64.0.1',
  'link-local, where clouds keep their metadata': '169.254.169.254',
  'link-local, IPv6': 'fe80::1',
  'unique local, IPv6': 'fd00::1',
  unspecified: '0.0.0.0',
  'unspecified, IPv6': '::',
  multicast: '224.0.0.1',
  'multicast, IPv6': 'ff02::1',
  broadcast: '255.255.255.255',
  reserved: '240.0.0.1',
  benchmarking: '198.18.0.1',
  documentation: '203.0.113.5',
  'IPv4 in IPv6, mapped': '::ffff:10.0.0.1',
  'IPv4 in IPv6, mapped and public': '::ffff:8.8.8.8',
  'IPv4 in IPv6, compatible': '::7f00:1',
  'IPv4 in IPv6, compatible and public': '::8.8.8.8',
  'IPv4 in IPv6, NAT64': '64:ff9b::a00:1',
  'IPv4 in IPv6, 6to4': '2002:a00:1::',
  'IPv4 in IPv6, Teredo': '2001:0:a00:1::',
  'no address at all': 'localhost',
} as const

describe('the public internet', () => {
  it.each(OUTSIDE)('includes %s', (ip) => {
    expect(isWithin('public', ip)).toBe(true)
    expect(isWithin('loopback', ip)).toBe(false)
  })

  it.each(Object.entries(SPECIAL))('does not include %s', (_, ip) => {
    expect(isWithin('public', ip)).toBe(false)
  })

  it('and this machine are within reach only where a setting says so', () => {
    expect(isWithin('either', '127.0.0.1')).toBe(true)
    expect(isWithin('either', '8.8.8.8')).toBe(true)
    expect(isWithin('either', '10.0.0.1')).toBe(false)
  })
})

describe('the address of a webhook', () => {
  it.each([
    'https://hooks.library.example/in?token=a',
    'https://8.8.8.8/hook',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook',
  ])('may be %s', (address) => {
    expect(checkAddress(address, false)).toBe(true)
  })

  it.each([
    'hooks.library.example',
    'http://hooks.library.example/',
    'ftp://hooks.library.example/',
    'file:///etc/passwd',
    'https://name:password@hooks.library.example/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::7f00:1]/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
  ])('may not be %s', (address) => {
    expect(checkAddress(address, false)).toEqual(expect.any(String))
  })

  it('may be of this machine where a setting says so, and then without encryption', () => {
    for (const address of ['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]/']) {
      expect(checkAddress(address, true)).toBe(true)
      expect(checkAddress(address, false)).not.toBe(true)
    }
    expect(checkAddress('http://hooks.library.example/', true)).not.toBe(true)
    expect(checkAddress('http://10.0.0.1/', true)).not.toBe(true)
  })
})

describe('an address that is entered', () => {
  it.each([
    ...['https://localhost/', 'https://hooks/', 'https://hooks./', 'https://nas.local/in'],
    ...['https://cms.internal/', 'https://a.localhost/', 'https://hooks.library.example:0/'],
  ])('is refused where nothing can ever be sent to it: %s', (address) => {
    expect(checkEntered(address, false)).toEqual(expect.any(String))
  })

  it('is one of the internet, or of this machine where a setting says so', () => {
    for (const address of ['https://hooks.library.example:8443/', 'https://8.8.8.8/'])
      expect(checkEntered(address, false)).toBe(true)
    expect(checkEntered('http://localhost:8080/', true)).toBe(true)
    expect(checkEntered('https://hooks/', true)).toEqual(expect.any(String))
  })
})

describe('sending', () => {
  let receiver: Receiver
  let connections = 0
  const secure = createServer().on('connection', () => (connections += 1))

  beforeAll(async () => {
    receiver = await startReceiver()
    await once(secure.listen(0, '127.0.0.1'), 'listening')
  })
  afterAll(() => {
    receiver.close()
    secure.close()
  })

  const answerOf = (address: string) => post({ address, headers: {}, body: '{}' }, false)

  it('opens no connection to a name that leads to this machine', async () => {
    const { port } = secure.address() as AddressInfo
    expect(await answerOf(`https://localhost:${port}/`)).toEqual({
      error: expect.stringMatching(/^localhost, which is .*, is no address of the public internet/),
    })
    expect(connections).toBe(0)
  })

  it('opens none to an address of this machine, even if it was entered when that was allowed', async () => {
    const { port } = secure.address() as AddressInfo
    for (const address of [receiver.address, `https://127.0.0.1:${port}/`]) {
      expect(await answerOf(address)).toEqual({ error: expect.any(String) })
    }
    expect(receiver.received).toEqual([])
    expect(connections).toBe(0)
  })

  it('asks DNS once, and connects to what was checked', async () => {
    const looked = (reach: 'public' | 'either') =>
      new Promise<unknown[]>((resolve) => {
        lookupWithin(reach)('localhost', { all: false }, (...said) => resolve(said))
      })
    const [error] = await looked('public')
    expect(error).toMatchObject({ name: 'RefusedAddress' })
    const [none, address] = await looked('either')
    expect(none).toBeNull()
    expect(isWithin('loopback', String(address))).toBe(true)
  })

  it('to a host that is not there says so', async () => {
    const { error } = (await answerOf('https://nothing.invalid/')) as { error: string }
    expect(error).toMatch(/There is no such host|cannot be looked up/)
  })
})
