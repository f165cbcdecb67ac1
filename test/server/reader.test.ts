/** What the reader does before a page is made, with the API that it asks. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NextRequest } from 'next/server'
import { tellOwnApi } from '../../src/apiUrl'
import { serve, type Served } from '../delivery/server'

let served: Served
let proxy: (request: NextRequest) => Promise<Response>

beforeAll(async () => {
  served = await serve([])
  tellOwnApi(served.base)
  proxy = (await import('../../src/proxy')).proxy
})
afterAll(() => served.close())

describe('an address at which there is no page', () => {
  it.each([
    ['of a word', '/nothing'],
    ['of a long word', `/${'a'.repeat(4200)}`],
    ['of a long word in a module', `/first-contact/${'a'.repeat(4200)}`],
    ['that is longer when it is asked for', `/${'é'.repeat(600)}`],
    ['that fills all that a server reads', `/${'é'.repeat(9000)}`],
  ])('is answered with a page that says so: %s', async (_, path) => {
    const response = await proxy(new NextRequest(new URL(path, 'http://cms.example')))
    expect(response.headers.get('x-middleware-rewrite')).toBe('http://cms.example/not/a/page')
  })
})
