/** Which node docs/nginx.conf asks, with the nginx of Debian before servers that only say who they are. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findNginx } from '../../bench/delivery/nginx'
import { freePort } from '../waiting'
import { startProxy, type Proxy } from './proxy'

const isInstalled = findNginx() !== undefined
if (!isInstalled) console.warn('docs/nginx.conf is not tested: apt-get install nginx-light')

const NAMES = ['cms-1', 'cms-2', 'delivery-1', 'delivery-2']
const describeIfThere = isInstalled ? describe : describe.skip

describeIfThere('the proxy', () => {
  const servers: Server[] = []
  let proxy: Proxy
  beforeAll(async () => {
    const ports: Record<string, number> = {}
    for (const name of NAMES) {
      const server = createServer((request, response) => response.end(`${name} ${request.url}`))
      servers.push(server.listen(0, '127.0.0.1'))
      await once(server, 'listening')
      ports[name] = (server.address() as AddressInfo).port
    }
    proxy = await startProxy(await freePort(), ports)
  })
  afterAll(async () => {
    await proxy.stop()
    for (const server of servers) server.close().closeAllConnections()
  })

  it.each([
    ['/v1/modules', 'delivery'],
    ['/v1/modules?perspective=published', 'delivery'],
    ['/v1/events', 'delivery'],
    ['/embed/modules/a', 'delivery'],
    ['/v1/modules?perspective=preview', 'cms'],
    ['/v1/modules/by-slug/a?format=html&perspective=preview', 'cms'],
    ['/', 'cms'],
    ['/admin', 'cms'],
    ['/api/modules?perspective=published', 'cms'],
  ])('asks for %s of %s', async (path, expected) => {
    const told = await (await fetch(proxy.base + path)).text()
    expect(told.replace(/-\d /, ' ')).toBe(`${expected} ${path}`)
  })
})
