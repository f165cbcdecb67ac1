/** What cannot be is refused in words, and is no failure of the server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { closed } from '../../src/app/(payload)/api/closed'
import { startPayload, type Cms } from '../releases/cms'
import { handlerOf, maker, messagesOf, signIn, type Answer, type Person } from './rest'

let cms: Cms
let stranger: Person
let author: Person
beforeAll(async () => {
  cms = await startPayload()
  await signIn(cms, 'admin')
  stranger = await signIn(cms)
  author = await signIn(cms, 'author')
})
afterAll(() => cms.close())

const NUL = '\0'
const DRAFT = { _status: 'draft' }

function expectRefusal({ status, body }: Answer, least = 400) {
  expect(body).toHaveProperty('errors.0.message')
  expect(JSON.stringify(body)).not.toContain('Something went wrong')
  expect(status).toBeGreaterThanOrEqual(least)
  expect(status).toBeLessThan(500)
}

describe('of a stranger', () => {
  it.each([
    ['login', { email: `a${NUL}@library.example`, password: 'correct horse' }],
    ['login', { email: 'admin@library.example', password: `correct${NUL}horse` }],
    ['forgot-password', { email: `a${NUL}@library.example` }],
    ['reset-password', { token: `a${NUL}`, password: 'correct horse' }],
  ])('a character that no text may hold: %s', async (deed, data) => {
    expectRefusal(await stranger.post(`/users/${deed}`, data))
  })

  const BROKEN = [
    ['no boundary', 'multipart/form-data', 'x'],
    ['no parts', 'multipart/form-data; boundary=b', 'x'],
    ['a part that is cut off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp'],
    [
      'data that are no JSON',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{a\r\n--b--\r\n',
    ],
  ]
  it.each(BROKEN)('a form with %s', async (_, type = '', body) => {
    for (const path of ['/users/login', '/media', '/modules']) {
      const response = await handlerOf(cms)(
        new Request(`http://localhost/api${path}`, {
          method: 'POST',
          headers: { 'content-type': type, 'content-length': '100' },
          body,
        }),
      )
      expectRefusal({ status: response.status, body: (await response.json()) as Answer['body'] })
    }
  })

  it('a collection that is nobody’s, without telling where the server listens', async () => {
    const handle = closed((request: Request) => handlerOf(cms)(request))
    const response = await handle(
      new Request('http://127.0.0.1:3000/api/payload-migrations'),
      undefined,
    )
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('127.0.0.1')
  })
})

describe('of an author', () => {
  const FAR = '99999999999999999999'
  it.each([
    `/modules?page=${FAR}`,
    `/modules?page=${FAR}&limit=${FAR}`,
    '/modules?where[updatedAt][greater_than]=never',
    `/modules?where[order][equals]=${FAR}`,
    '/modules?where[course][equals]=abc',
    `/modules?where[title][equals]=a${encodeURIComponent(NUL)}`,
    `/modules?where[id][in]=abc,${FAR}`,
  ])('a question is answered or refused, and fails not: %s', async (path) => {
    const { status, body } = await author.get(path)
    expect(JSON.stringify(body)).not.toContain('Something went wrong')
    expect([200, 400]).toContain(status)
  })

  it('ids that are none', async () => {
    for (const id of ['abc', FAR, '1.5']) {
      expectRefusal(await author.get(`/modules/${id}`))
      expectRefusal(await author.patch(`/modules/${id}`, { title: 'T' }))
      expectRefusal(await author.delete(`/modules/${id}`))
    }
  })

  it('documents that are not there, and texts that no database keeps', async () => {
    const module = await maker(author)('modules', { title: 'Doors', ...DRAFT })
    for (const course of [4711, 'abc', Number(FAR)]) {
      expectRefusal(await author.patch(`/modules/${String(module.id)}`, { course, ...DRAFT }))
    }
    const answer = await author.post('/modules', { title: `Do${NUL}ors`, ...DRAFT })
    expectRefusal(answer)
    expect(messagesOf(answer)).toContain('NUL')
  })
})
