/** Requests as they come by a proxy: with the whole address (RFC 9112, 3.2.2), and for one host (3.2). */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, it } from '@jest/globals'
import { createDelivery, Meter } from '../../src/delivery'
import { MemoryStore } from '../../src/delivery/store/memory'
import { createLog } from '../../src/log'
import { quickly } from '../../src/server/web'

const answersTo = (...targets: string[]) => answersFor('Host: h', ...targets)

async function answersFor(hosts: string, ...targets: string[]): Promise<string[]> {
  const log = createLog('silent', { write: () => {} })
  const delivery = createDelivery({
    store: new MemoryStore(),
    publicUrl: 'https://cms.example',
    logger: log,
  })
  await delivery.ready()
  const listener = quickly(delivery, log, {
    pages: ({ url }, response) => response.end(`page ${url}`),
    ready: () => true,
    meter: new Meter(),
    follows: false,
  })
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answers = []
  for (const target of targets) {
    const socket = connect(port, '127.0.0.1')
    const method = target === '*' ? 'OPTIONS' : 'GET'
    socket.write(`${method} ${target} HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`)
    let answer = ''
    for await (const chunk of socket) answer += String(chunk)
    answers.push(answer)
  }
  server.close()
  await delivery.close()
  return answers
}

it('answers the same as to the path alone', async () => {
  const path = '/v1/sections?limit=1'
  const [plain, ...whole] = await answersTo(
    path,
    `http://127.0.0.1:5101${path}`,
    `HTTPS://h${path}`,
  )
  const bodyOf = (answer = '') => answer.split('\r\n\r\n')[1]
  expect(plain).toContain('"self":"https://cms.example/v1/sections?limit=1"')
  expect(whole.map(bodyOf)).toEqual([bodyOf(plain), bodyOf(plain)])
})

it('finds pages too, and the first of them without a path', async () => {
  const answers = await answersTo('http://h/search?q=http://x/y', 'http://h', 'http://h?a=1', '*')
  for (const [at, url] of ['/search?q=http://x/y', '/', '/?a=1'].entries()) {
    expect(answers[at]).toMatch(new RegExp(`page ${url.replaceAll('?', '\\?')}$`))
  }
  expect(answers[3]).not.toContain('page /')
})

it('refuses what is for two hosts, of the API and of pages', async () => {
  const answers = await answersFor('Host: h\r\nHOST: h', '/v1/sections', '/', '/api/users')
  for (const answer of answers) {
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(answer).toContain('"code":"malformed-request"')
  }
})
