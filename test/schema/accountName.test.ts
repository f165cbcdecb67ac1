/** How an account is called that has no name. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { startPayload, type Cms } from '../releases/cms'
import { maker, signIn } from './rest'

const collection = 'users' as CollectionSlug
const email = 'editor@library.example'

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

/** As a field that names an account asks for it. */
const ASKED = 'depth=0&select[name]=true'

it('is its address, which is not kept as its name, for those who may read the account', async () => {
  const admin = await signIn(cms, 'admin')
  const editor = await signIn(cms, 'editor')
  const author = await signIn(cms, 'author')
  const course = await maker(editor)('courses', { title: 'Begun', _status: 'draft' })
  const { id } = course.createdBy as { id: number }
  const path = `/users/${id}`
  for (const name of ['', null, email]) {
    expect((await editor.patch(path, { name })).status).toBe(200)
    for (const person of [admin, editor])
      expect((await person.get(`${path}?${ASKED}`)).body.name).toBe(email)
    expect((await author.get(`${path}?${ASKED}`)).status).toBe(404)
    const stored = await cms.payload.db.findOne({ collection, where: { id: { equals: id } } })
    expect(stored).toMatchObject({ name: name === '' ? '' : null })
  }
  const saved = { name: email, email: 'another@library.example' }
  await admin.patch(path, saved)
  expect((await admin.get(path)).body.name).toBe(saved.email)
  await admin.patch(path, { name: 'Ada' })
  expect((await admin.get(`${path}?${ASKED}`)).body.name).toBe('Ada')
})
