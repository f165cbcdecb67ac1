/** Requests as they come by a proxy: with the whole address (RFC 9112, 3.2.2). */
import { connect } from 'node:net'
import { expect, it } from '@jest/globals'
import { serveQuickly } from './quick'

async function answersTo(...targets: string[]): Promise<string[]> {
  const { port, close } = await serveQuickly({
    pages: ({ url }, response) => response.end(`page ${url}`),
  })
  const answers = []
  for (const target of targets) {
    const socket = connect(port, '127.0.0.1')
    const method = target === '*' ? 'OPTIONS' : 'GET'
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`)
    let answer = ''
    for await (const chunk of socket) answer += String(chunk)
    answers.push(answer)
  }
  await close()
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
