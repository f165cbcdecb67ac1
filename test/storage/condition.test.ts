/** A bucket is asked to write over nothing, as far as its server knows how. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from '@jest/globals'
import { s3Storage } from '../../src/storage/s3'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
afterEach(() => {
  server.close()
})

/** Adds a file to a bucket of a server that knows none yet when it is asked for one. */
async function adding(put: Answer): Promise<boolean> {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.method === 'PUT') put(request, response)
      else response.writeHead(404).end()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const storage = s3Storage({
    bucket: 'files',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a-key', secretAccessKey: 'its-secret' },
    prefix: '',
  })
  return storage.add('plan.png', Buffer.from('bytes'), 'image/png')
}

const refusing = (status: number, code: string) => (response: ServerResponse) =>
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No</Message></Error>`)

it.each([
  [412, 'PreconditionFailed'],
  [409, 'ConditionalRequestConflict'],
])('what somebody else has written meanwhile stays: %i', async (status, code) => {
  const asked: unknown[] = []
  const added = await adding(({ headers }, response) => {
    asked.push(headers['if-none-match'])
    refusing(status, code)(response)
  })
  expect([added, asked]).toEqual([false, ['*']])
})

it('a server that takes no condition is given none', async () => {
  const asked: unknown[] = []
  const added = await adding(({ headers }, response) => {
    const condition = headers['if-none-match']
    asked.push(condition)
    if (condition) refusing(501, 'NotImplemented')(response)
    else response.end()
  })
  expect(added).toBe(true)
  expect(asked.at(-1)).toBeUndefined()
  expect(asked[0]).toBe('*')
})

it('any other answer is a failure', async () => {
  await expect(adding((_, response) => refusing(403, 'AccessDenied')(response))).rejects.toThrow()
})
