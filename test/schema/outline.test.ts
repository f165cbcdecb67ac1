/** A document that is begun from an outline stands where the outline is. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createLocalReq, type CollectionSlug } from 'payload'
import { startPayload, type Cms } from '../releases/cms'
import { maker, signIn } from './rest'

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

it.each([
  ['modules', 'course', 'courses'],
  ['sections', 'module', 'modules'],
])('%s begin in the %s of the link', async (collection, on, holder) => {
  const editor = await signIn(cms, 'editor')
  const { id } = await maker(editor)(holder, { title: 'Holder' })
  /** As the form begins a draft when it is opened. */
  const begun = async (asked: unknown) => {
    const req = await createLocalReq({ req: { query: { [on]: asked } } as never }, cms.payload)
    const made = await cms.payload.create({
      collection: collection as CollectionSlug,
      data: {} as never,
      draft: true,
      depth: 0,
      req,
    })
    return (made as unknown as Record<string, unknown>)[on] ?? null
  }
  expect(await begun(String(id))).toBe(id)
  for (const odd of [undefined, '', '1 or 2', ['1'], { equals: '1' }])
    expect(await begun(odd)).toBeNull()
})
