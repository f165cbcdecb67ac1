/** What cannot be is refused in words, and is no failure of the server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { closed } from '../../src/app/(payload)/api/closed'
import { startPayload, type Cms } from '../releases/cms'
import { handlerOf, maker, messagesOf, signIn, tokenOf, type Answer, type Person } from './rest'

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

/** What no object can hold that one could send as JSON otherwise. */
async function send(path: string, body: string | undefined, { method = 'POST', token = '' } = {}) {
  const response = await handlerOf(cms)(
    new Request(`http://localhost/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `JWT ${token}` }),
      },
      body,
    }),
  )
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const quotes = (levels: number) =>
  `{"root":{"type":"root","version":1,"children":[${'{"type":"quote","version":1,"children":['.repeat(levels)}${']}'.repeat(levels)}]}}`

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

  it('what is nested deeper than anybody can look through', async () => {
    const answer = await send('/modules', `{"body":${deep(30_000)}}`)
    expectRefusal(answer)
    expect(messagesOf(answer)).toContain('500 levels')
  })

  it('a file in a folder, where files have none', async () => {
    expect((await stranger.get('/media/file/a.png?prefix=x')).status).toBe(404)
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

  it.each([undefined, 'null', '3', '"a"', '[1]'])('what holds no fields: %s', async (body) => {
    const token = await tokenOf(cms, 'author')
    for (const collection of ['modules', 'media', 'sections', 'callouts']) {
      expectRefusal(await send(`/${collection}`, body, { token }))
    }
    const { id } = await maker(author)('modules', { title: 'Doors', ...DRAFT })
    const answer = await send(`/modules/${String(id)}`, body, { token, method: 'PATCH' })
    expectRefusal(answer)
    expect(messagesOf(answer)).toContain('holds no fields')
  })

  it.each([150, 1500, 20_000])('a text within %i others', async (levels) => {
    const token = await tokenOf(cms, 'author')
    const answer = await send('/modules', `{"title":"T","body":${quotes(levels)}}`, { token })
    expectRefusal(answer)
    expect(messagesOf(answer)).toContain('nested')
  })

  const MANY = Array.from({ length: 600 }, (_, at) => `where[or][${at}][title][equals]=a`)
  it.each([
    '/modules?where[title][near]=1,2',
    '/modules?where[course.title][within]=1,2',
    '/modules?where[and][0][or][0][title][intersects]=1,2',
    '/modules/versions?where[version.title][near]=1,2',
    '/modules/count?where[title][near]=1,2',
    '/modules?where[title][equals][a]=1',
    '/modules?where[body.root.x][equals]=a',
    '/modules?where[body.root.body][contains]=a',
    '/modules/versions?where[version.body.root][exists]=true',
    `/modules?sort=${'title,'.repeat(2000)}`,
    `/modules/versions?sort=${'version.title,'.repeat(2000)}`,
    `/modules?${MANY.join('&')}`,
    `/modules/count?${MANY.join('&')}`,
  ])('what no database answers: %.60s', async (path) => {
    expectRefusal(await author.get(path))
  })

  it('nothing of what is asked for every day', async () => {
    const { id } = await maker(author)('modules', { title: 'Days', order: 3, ...DRAFT })
    for (const path of [
      '/modules?where[title][equals]=Days&sort=title,-updatedAt',
      `/modules?where[and][0][or][0][id][in]=${String(id)},4711&where[title][like]=day`,
      '/modules?where[title][equals]=Days&where[updatedAt][greater_than]=2000-01-01',
      '/modules?where[title][equals]=Days&where[body][exists]=false',
    ]) {
      expect((await author.get(path)).body.docs).toMatchObject([{ id }])
    }
    expect(
      (
        await send(`/modules/${String(id)}/duplicate`, undefined, {
          token: await tokenOf(cms, 'author'),
        })
      ).status,
    ).toBe(200)
  })
})
