/** Who may lock which document, and whom it holds up. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { startPayload, type Cms } from '../releases/cms'
import { maker, signIn, type Person } from './rest'

const LOCKS = 'payload-locked-documents'

interface Owner {
  relationTo: 'users'
  value: unknown
}

let cms: Cms
let admin: Person
let editor: Person
let author: Person
let own: Record<'admin' | 'editor' | 'author', Owner>
let course: unknown
let partner: unknown

beforeAll(async () => {
  cms = await startPayload()
  admin = await signIn(cms, 'admin')
  editor = await signIn(cms, 'editor')
  author = await signIn(cms, 'author')
  const idOf = async (person: Person) =>
    ((await person.get('/users/me')).body.user as { id: unknown }).id
  const owner = async (person: Person): Promise<Owner> => ({
    relationTo: 'users',
    value: await idOf(person),
  })
  own = { admin: await owner(admin), editor: await owner(editor), author: await owner(author) }
  course = (await maker(editor)('courses', { title: 'A course', _status: 'draft' })).id
  partner = (await maker(admin)('partners', { name: 'A partner' })).id
})
beforeEach(() => cms.payload.db.deleteMany({ collection: LOCKS, where: {} }))
afterAll(() => cms.close())

/** As the admin does where somebody opens a document. */
const lock = async (relationTo: CollectionSlug, value: unknown, user: Owner): Promise<string> => {
  const data = { document: { relationTo, value }, user }
  return String((await cms.payload.db.create({ collection: LOCKS, data })).id)
}
const locks = async () => (await admin.get(`/${LOCKS}?depth=0`)).body.docs ?? []

describe('a lock', () => {
  it('is not made by a request, in whoever’s name', async () => {
    for (const user of Object.values(own)) {
      const document = { relationTo: 'courses', value: course }
      expect((await author.post(`/${LOCKS}`, { document, user })).status).toBe(403)
    }
    expect(await locks()).toEqual([])
  })

  it('is taken over in one’s own name, and leads to no other document', async () => {
    const id = await lock('courses', course, own.editor)
    const path = `/${LOCKS}/${id}`
    const document = { relationTo: 'partners', value: partner }
    for (const data of [{ user: own.admin }, { document }, { user: own.author, document }, {}]) {
      expect((await author.patch(path, data)).status).toBe(403)
    }
    expect((await author.patch(path, { user: own.author })).status).toBe(200)
    expect(await locks()).toMatchObject([{ user: own.author, document: { value: course } }])
  })

  it('is given up by who has it, or by who publishes', async () => {
    const path = `/${LOCKS}/${await lock('courses', course, own.editor)}`
    expect((await author.delete(path)).status).not.toBe(200)
    expect(await locks()).toHaveLength(1)
    expect((await admin.delete(path)).status).toBe(200)
    const another = `/${LOCKS}/${await lock('courses', course, own.author)}`
    expect((await author.delete(another)).status).toBe(200)
  })

  it('holds up who writes content', async () => {
    await lock('courses', course, own.author)
    const { status } = await editor.patch(`/courses/${String(course)}`, { title: 'Another' })
    expect(status).toBe(423)
  })

  it('does not hold up who looks after people and partners', async () => {
    await lock('partners', partner, own.author)
    const { value } = own.editor
    await lock('users', value, own.author)
    const path = `/partners/${String(partner)}`
    expect((await admin.patch(path, { active: false })).status).toBe(200)
    expect((await admin.patch(`/users/${String(value)}`, { name: 'E' })).status).toBe(200)
    await lock('partners', partner, own.author)
    expect((await admin.delete(path)).status).toBe(200)
  })
})
