/** Moving sections within their module, and modules within their course. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startPayload, type Cms } from '../releases/cms'
import { maker, messagesOf, signIn, type Person } from './rest'

let cms: Cms
let editor: Person
beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
})
afterAll(() => cms.close())

const titlesIn = async (collection: string, where: string, draft: boolean) => {
  const asked = `/${collection}?${where}&depth=0&pagination=false&sort=order${draft ? '&draft=true' : '&where[_status][equals]=published'}`
  return ((await editor.get(asked)).body.docs ?? []).map(({ title }) => title)
}

it.each([
  ['sections', 'module', 'modules'],
  ['modules', 'course', 'courses'],
])(
  '%s change places for readers at once, and drafts of them stay drafts',
  async (collection, on, holder) => {
    const make = maker(editor)
    const { id } = await make(holder, { title: `Holder of ${collection}` })
    const where = `where[${on}][equals]=${String(id)}`
    const all = { [on]: id, order: 0 }
    await make(collection, { ...all, title: 'A', order: 0 })
    const b = await make(collection, { ...all, title: 'B', order: 1 })
    const c = await make(collection, { ...all, title: 'C', order: 2 })
    await make(collection, { ...all, title: 'D', order: 3, _status: 'draft' })
    await editor.patch(`/${collection}/${String(c.id)}?draft=true`, { title: 'C, drafted' })
    const move = (one: typeof b, to: string) =>
      editor.post(`/${collection}/${String(one.id)}/move`, { to })
    expect(await move(c, 'up')).toMatchObject({ status: 200 })
    expect(await titlesIn(collection, where, false)).toEqual(['A', 'C', 'B'])
    expect(await titlesIn(collection, where, true)).toEqual(['A', 'C, drafted', 'B', 'D'])
    const { body } = await editor.get(`/${collection}/${String(c.id)}?draft=true&depth=0`)
    expect(body).toMatchObject({ _status: 'draft', title: 'C, drafted', order: 1 })
    expect(await move(c, 'up')).toMatchObject({ status: 200 })
    expect((await move(c, 'up')).body).toEqual({ moved: 0 })
    expect(await titlesIn(collection, where, false)).toEqual(['C', 'A', 'B'])
    const author = await signIn(cms, 'author')
    const refused = await author.post(`/${collection}/${String(b.id)}/move`, { to: 'up' })
    expect([refused.status, messagesOf(refused)]).toEqual([
      403,
      expect.stringContaining('Only an editor can change the order.'),
    ])
    expect((await editor.post(`/${collection}/${String(b.id)}/move`, { to: 'away' })).status).toBe(
      400,
    )
  },
)

it('takes along what stands below a section, and parts equal places', async () => {
  const make = maker(editor)
  const { id } = await make('modules', { title: 'A tree' })
  const one = await make('sections', { module: id, order: 0, title: 'One' })
  await make('sections', { module: id, order: 1, title: 'Below one', parent: one.id })
  const two = await make('sections', { module: id, order: 1, title: 'Two' })
  await editor.post(`/sections/${String(two.id)}/move`, { to: 'up' })
  const where = `where[module][equals]=${String(id)}`
  expect(await titlesIn('sections', where, false)).toEqual(['Two', 'One', 'Below one'])
})
