/** What the dashboard tells of what is here and what waits. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CollectionSlug, ServerProps } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { Welcome } from '../../src/admin/Welcome'
import { startPayload, type Cms } from '../releases/cms'
import { maker, signIn } from './rest'

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

const shown = async () => {
  const { docs } = await cms.payload.find({ collection: 'users' as CollectionSlug, limit: 1 })
  const user = { ...docs[0], collection: 'users' }
  const props = { payload: cms.payload, user } as unknown as ServerProps
  return renderToStaticMarkup(await Welcome(props))
}

it('leaves out what was begun and says nothing yet, such as a drawer that was only looked at', async () => {
  const make = maker(await signIn(cms, 'editor'))
  await make('modules', { title: 'Mentoring', _status: 'draft' })
  const begun = { collection: 'modules' as CollectionSlug, draft: true, data: {} as never }
  await cms.payload.create(begun)
  const html = await shown()
  expect(html).toContain('1 module with 0 sections. 1 draft not published yet.')
  expect(html).not.toContain('Untitled')
})

it('counts and names a course that is a draft', async () => {
  const editor = await signIn(cms, 'editor')
  const course = await maker(editor)('courses', { title: 'Newcomers', _status: 'draft' })
  const html = await shown()
  expect(html).toContain('2 drafts not published yet.')
  expect(html).toContain(`/courses/${String(course.id)}">Newcomers</a> <small>course</small>`)
})
