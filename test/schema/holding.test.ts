/** Others are told who edits a document, also where its draft saves itself. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { idOf } from '../../collections/values'
import { startPayload, type Cms } from '../releases/cms'
import { maker, signIn } from './rest'

const LOCKS = 'payload-locked-documents' as CollectionSlug

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

it('who types in a document holds it until it is saved by hand', async () => {
  const [author, editor] = [await signIn(cms, 'author'), await signIn(cms, 'editor')]
  const { id } = await maker(editor)('courses', { title: 'Shared' })
  const holders = async () => {
    const { docs } = await cms.payload.find({ collection: LOCKS, depth: 1 })
    return docs.map((lock) => {
      const { document, user } = lock as unknown as Record<string, { value: { name?: string } }>
      return { id: idOf(document?.value), by: user?.value.name }
    })
  }
  const autosave = { title: 'Typed', _status: 'draft' }
  const address = `/courses/${String(id)}?draft=true`
  for (let time = 0; time < 2; time += 1)
    expect((await author.patch(`${address}&autosave=true`, autosave)).status).toBe(200)
  expect(await holders()).toEqual([{ id, by: 'author' }])
  expect((await editor.patch(`${address}&autosave=true`, autosave)).status).toBe(423)
  expect((await author.patch(address, autosave)).status).toBe(200)
  expect(await holders()).toEqual([])
})
