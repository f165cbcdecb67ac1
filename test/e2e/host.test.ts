/** Pages of a CMS that listens at 127.0.0.1 alone, as one behind a proxy on its machine does. */
import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Cms, PATIENCE } from './cms'

const cms = new Cms()
beforeAll(
  () => cms.start({ HOST: '127.0.0.1', PAYLOAD_SECRET: 'a secret for this test' }),
  PATIENCE,
)
afterAll(() => cms.remove())

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  page: string
}

/** Not by `fetch`, which does not let anybody say another `Host`. */
async function ask(path: string, headers: Record<string, string>): Promise<Answer> {
  const { port } = new URL(cms.base)
  const asking = request({ host: '127.0.0.1', port, path, headers, timeout: 10_000 })
  asking.on('timeout', () => asking.destroy(new Error('There is no answer in ten seconds.')))
  asking.end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, page: await text(answer) }
}

describe('with HOST=127.0.0.1', () => {
  const asked: [string, Record<string, string>][] = [
    ['by its number', {}],
    ['by localhost', { host: 'localhost' }],
    ['by another name', { host: 'cms.example.org' }],
    ['through a proxy', { 'x-forwarded-host': 'cms.example.org', 'x-forwarded-proto': 'https' }],
  ]

  it.each(asked)(
    'a page that is not there is a whole page, asked for %s',
    async (_how, headers) => {
      for (const path of ['/nope', '/not/a/page']) {
        const { status, page } = await ask(path, headers)
        expect({ path, status }).toEqual({ path, status: 404 })
        expect(page).toContain('</html>')
      }
    },
  )

  it.each(asked)(
    'a redirect stays on the site that was asked, asked for %s',
    async (_how, headers) => {
      const { status, headers: said } = await ask('/courses', headers)
      expect({ status, location: said.location }).toEqual({ status: 307, location: '/' })
    },
  )
})
