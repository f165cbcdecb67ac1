/** A document that was begun and left is told from one that somebody has written in. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { isUntouched } from '../../src/admin/typing/untouched'
import { startPayload, type Cms } from '../releases/cms'
import { signIn, type Person } from '../schema/rest'

/** The two dates are a millisecond apart in one of ten. */
const MANY = 50
/** Milliseconds before which the admin saves nothing of what is typed. */
const FIRST_SAVE = 1_500

let cms: Cms
let editor: Person
let begun: Record<string, unknown>[]

beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
  begun = []
  for (let count = 0; count < MANY; count += 1) {
    const { body } = await editor.post('/callouts?draft=true&autosave=true', {})
    begun.push(body.doc ?? {})
  }
}, 60_000)
afterAll(() => cms.close())

it('as the database has just made it', () => {
  expect(begun.map(isUntouched)).toEqual(begun.map(() => true))
})

it('and no more once it was saved', async () => {
  await new Promise((resolve) => setTimeout(resolve, FIRST_SAVE))
  const at = `/callouts/${String(begun[0]?.id)}?draft=true&autosave=true`
  const { body } = await editor.patch(at, { title: 'Written' })
  expect(isUntouched(body.doc)).toBe(false)
})

it('nor where nothing is stored yet', () => {
  expect(isUntouched({})).toBe(false)
  expect(isUntouched()).toBe(false)
})
