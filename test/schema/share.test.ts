/** Links to drafts, as editors make them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openLink } from '../../src/drafts'
import { PUBLIC_URL, startPayload, type Cms } from '../releases/cms'
import { maker, messagesOf, signIn, type Person } from './rest'

const DAY = 86_400_000

let cms: Cms
let editor: Person
let module: Record<string, unknown>
let section: Record<string, unknown>

beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
  const make = maker(editor)
  module = await make('modules', { title: 'Doors', _status: 'draft' })
  section = await make('sections', { title: 'Enter', module: module.id, _status: 'draft' })
})
afterAll(() => cms.close())

const share = (person: Person, collection: string, id: unknown, data: object = { days: 7 }) =>
  person.post(`/${collection}/${String(id)}/share`, data)

describe('sharing a draft', () => {
  it.each([1, 7, 30])('makes a link to it that works for %i days', async (days) => {
    for (const [collection, doc] of Object.entries({ modules: module, sections: section })) {
      const { status, body } = await share(editor, collection, doc.id, { days })
      expect(status).toBe(200)
      const url = new URL(String(body.url))
      expect(url.origin + url.pathname).toBe(`${PUBLIC_URL}/preview/${collection}/${doc.uid}`)
      const link = await openLink(url.searchParams.get('token') ?? '', cms.payload.secret)
      expect(link.uid).toBe(doc.uid)
      const left = link.expiresAt.getTime() - Date.now()
      expect(left).toBeGreaterThan(days * DAY - 60_000)
      expect(left).toBeLessThanOrEqual(days * DAY)
      expect(Math.abs(Date.parse(String(body.expiresAt)) - link.expiresAt.getTime())).toBeLessThan(
        1000,
      )
    }
  })

  it('is for editors and up', async () => {
    expect((await share(await signIn(cms, 'admin'), 'modules', module.id)).status).toBe(200)
    for (const person of [await signIn(cms, 'author'), await signIn(cms)])
      expect((await share(person, 'modules', module.id)).status).toBe(403)
  })

  it('says what is wrong with what is asked', async () => {
    expect((await share(editor, 'modules', 9999)).status).toBe(404)
    for (const data of [{}, { days: 2 }, { days: '7' }, { days: 10_000 }]) {
      const answer = await share(editor, 'modules', module.id, data)
      expect(answer.status).toBe(400)
      expect(messagesOf(answer)).toContain('1 or 7 or 30')
    }
  })
})
