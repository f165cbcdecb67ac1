/** How much one request may ask of Payload's own API. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { startPayload, type Cms } from '../releases/cms'
import { maker, messagesOf, signIn, type Person } from './rest'

let cms: Cms
let author: Person

beforeAll(async () => {
  cms = await startPayload()
  author = await signIn(cms, 'author')
  const make = maker(await signIn(cms, 'editor'))
  const module = await make('modules', { title: 'A module' })
  await make('sections', { title: 'A section', module: module.id })
})

afterAll(() => cms.close())

describe('a request for documents', () => {
  it.each([
    '/sections?limit=0',
    '/sections?limit=0&depth=10',
    '/sections?limit=-1&depth=1',
    '/sections?limit=501&depth=1',
    '/sections?limit=none',
    '/sections?pagination=false',
    '/sections/versions?limit=0&depth=1',
    '/media?limit=0',
    '/users?limit=0',
  ])('is refused where it asks for too many with what they point to: %s', async (path) => {
    const answer = await author.get(path)
    expect(answer.status).toBe(400)
    expect(messagesOf(answer)).toContain('depth=0')
  })

  it.each([
    '/sections',
    '/sections?limit=500&depth=2',
    '/sections?limit=0&depth=0',
    '/sections?pagination=false&limit=20',
    '/sections?pagination=false&depth=0',
    '/sections/versions?limit=0&depth=0',
    '/sections/count',
  ])('is answered as the admin asks: %s', async (path) => {
    expect((await author.get(path)).status).toBe(200)
  })

  it('puts nothing in the place of what is further away than two steps', async () => {
    const asked = async (depth: number) =>
      JSON.stringify((await author.get(`/sections?depth=${depth}`)).body.docs)
    expect(await asked(2)).not.toBe(await asked(1))
    for (const depth of [3, 10]) expect(await asked(depth)).toBe(await asked(2))
  })

  it('is not refused to who asks within the process', async () => {
    const collection: CollectionSlug = 'sections'
    const all = await cms.payload.find({ collection, limit: 0, overrideAccess: true })
    expect(all.docs).toHaveLength(1)
  })
})
