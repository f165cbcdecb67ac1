/** Where documents stand among others. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startPayload, type Cms } from '../releases/cms'
import { maker, signIn, type Person } from './rest'

let cms: Cms
let editor: Person
beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
})
afterAll(() => cms.close())

it.each([
  ['sections', 'module', 'modules'],
  ['modules', 'course', 'courses'],
])('%s go last in their %s where nobody says otherwise', async (collection, on, holder) => {
  const make = maker(editor)
  const { id } = await make(holder, { title: `One of ${holder}`, language: 'en' })
  const other = await make(holder, { title: `Other of ${holder}`, language: 'en' })
  const begin = async (data: object, query = '') =>
    (await editor.post(`/${collection}?draft=true${query}`, { title: 'A page', ...data })).body
      .doc ?? {}
  expect(await begin({ [on]: id })).toMatchObject({ order: 0 })
  expect(await begin({ [on]: id })).toMatchObject({ order: 1 })
  expect(await begin({ [on]: id, order: 7 })).toMatchObject({ order: 7 })
  expect(await begin({}, `&${on}=${String(id)}`)).toMatchObject({ order: 8 })
  const free = await begin({})
  expect(free).toMatchObject({ order: 0 })
  const save = async (data: object) =>
    (await editor.patch(`/${collection}/${String(free.id)}?draft=true&autosave=true`, data)).body
  expect(await save({ [on]: id, order: 0 })).toMatchObject({ doc: { order: 9 } })
  expect(await save({ [on]: id, order: 3 })).toMatchObject({ doc: { order: 3 } })
  expect(await save({ [on]: other.id, order: 3 })).toMatchObject({ doc: { order: 0 } })
  expect(await save({ [on]: id, order: 4 })).toMatchObject({ doc: { order: 4 } })
  const copied = await editor.post(`/${collection}/${String(free.id)}/duplicate?draft=true`, {})
  expect(copied.body.doc).toMatchObject({ order: 9 })
})
