/** What an editor reads when something is not published: the field as the form calls it, the reason, and no paths. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import type { StoredInline } from '../../src/model'
import { bodyOf, idOf, paragraph, startPayload, words, type Cms } from '../releases/cms'
import { maker, signIn, type Answer, type Person } from './rest'

let cms: Cms
let editor: Person
let make: ReturnType<typeof maker>

beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
  make = maker(editor)
})

afterAll(() => cms.close())

const DRAFT = { _status: 'draft' }
const PUBLISHED = { _status: 'published' }

interface Refused {
  message: string
  data: { errors: { label: string; path: string; message: string }[] }
}

/** What is shown in view, and beside the field. */
function readIn({ status, body }: Answer) {
  expect(status).toBe(400)
  const [{ message, data }] = body.errors as [Refused]
  return { message, beside: data.errors[0] }
}

const withBody = (body: unknown) => editor.post('/modules', { title: 'T', body, ...PUBLISHED })

describe('what is not published', () => {
  it('is refused with the field and the reason', async () => {
    const tip = await make('callouts', { title: 'Not ready', ...DRAFT })
    const { message, beside } = readIn(
      await withBody(bodyOf({ type: 'callout', callout: idOf(tip) })),
    )
    const reason =
      'This shows what is not published yet, namely the callout “Not ready”. Publish that first or take it out. Or press “Publish the module and everything in it” here.'
    expect(message).toBe(`Look at the field “Introduction”. ${reason}`)
    expect(beside).toEqual({ label: 'Introduction', path: 'body', message: reason })
  })

  it('is told of an address, of a licence and of a file with the names of their fields', async () => {
    await make('modules', { title: 'Taken' })
    const address = readIn(await editor.post('/modules', { title: 'T', slug: 'taken' }))
    expect(address.message).toBe(
      'Look at the field “Address”. “taken” is the address of “Taken” already. Choose another.',
    )
    const course = await make('courses', { title: 'Course', license: 'CC-BY-4.0' })
    const other = { title: 'T', course: course.id, license: 'MIT', ...PUBLISHED }
    expect(readIn(await editor.post('/modules', other)).message).toContain('field “Licence”. The')
  })

  it('names an image or a file as such, with a name or without', async () => {
    const white = { width: 1, height: 1, channels: 3, background: 'white' } as const
    const picture = await sharp({ create: white }).png().toBuffer()
    const file = new File([new Uint8Array(picture)], 'plan.png', { type: 'image/png' })
    const { body } = await editor.upload('/media', file, { alt: 'White.', ...DRAFT })
    const media = idOf(body.doc ?? {})
    const shown = bodyOf({ type: 'figure', media })
    expect(readIn(await withBody(shown)).message).toContain('the image or file “plan.png”.')
    const nameless = await cms.payload.db.create({
      collection: 'media',
      data: { uid: 'med_nameless', filename: 'nameless.png', mimeType: 'image/png', ...DRAFT },
    })
    const other = bodyOf({ type: 'figure', media: idOf(nameless) })
    expect(readIn(await withBody(other)).message).toContain('an image or file without a name')
  })

  it('is not taken for a list by the admin where it has a colon', async () => {
    const tip = await make('callouts', { title: 'Doors: open, shut', ...DRAFT })
    const { message, beside } = readIn(
      await withBody(bodyOf({ type: 'callout', callout: idOf(tip) })),
    )
    expect(message).toContain('Doors∶ open, shut')
    expect(beside?.message).toContain('Doors: open, shut')
  })
})

describe('a text that nobody can be shown', () => {
  const link = (url: string): StoredInline => ({ type: 'link', url, children: [] })

  it.each([
    [
      'a link without an address',
      bodyOf(paragraph(words('See '), link(' '))),
      'a link without an address. Give',
    ],
    [
      'a link that runs something',
      bodyOf({ type: 'quote', children: [paragraph(link('javascript:alert(1)'))] }),
      'a link whose address is none that a page may lead to',
    ],
    ['an empty table', bodyOf({ type: 'table', children: [] }), 'holds a table without rows. Fill'],
    [
      'a callout that was not chosen',
      bodyOf({
        type: 'definitions',
        items: [{ term: 'T', description: [{ type: 'callout', callout: '' }] }],
      }),
      'holds a callout for which nothing is chosen yet',
    ],
    [
      'what somebody else’s editor made',
      { root: { type: 'root', version: 1, children: [{ type: 'poll', version: 1 }] } },
      'what this CMS does not know ("poll")',
    ],
  ])('is refused in words that an editor knows: %s', async (what, body, reason) => {
    const given = what.startsWith('a callout') ? unchosen(body) : body
    const { message } = readIn(await withBody(given))
    expect(message).toContain(`Look at the field “Introduction”. `)
    expect(message).toContain(reason)
    expect(message).not.toMatch(/\b(body|root)\.\d|\bat (body|root)/)
  })

  const unchosen = (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body).replaceAll('"callout":""', '"callout":null'))
})

it('tells somebody who was signed out while writing what to do', async () => {
  const { id } = await make('courses', { title: 'Written' })
  const visitor = await signIn(cms)
  for (const query of ['?draft=true&autosave=true', '']) {
    const { status, body } = await visitor.patch(`/courses/${String(id)}${query}`, { title: 'On' })
    expect(status).toBe(403)
    expect(body.errors).toEqual([
      { message: 'You have been signed out. Sign in in another tab, then come back to this one.' },
    ])
  }
})
