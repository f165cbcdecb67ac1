/** What becomes of an image's alternative text that an editor empties, through the REST API. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DocumentId, StoredBlock } from '../../src/model'
import { fromLexical } from '../../src/model/lexical'
import { bodyOf, idOf, paragraph, startPayload, writerOf, type Cms } from '../releases/cms'
import { signIn, type Person } from '../schema/rest'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const DRAFT = { _status: 'draft' }

let cms: Cms
let editor: Person
let media: DocumentId

beforeAll(async () => {
  cms = await startPayload()
  await signIn(cms, 'admin')
  editor = await signIn(cms, 'editor')
  const dot = new File([PNG], 'dot.png', { type: 'image/png' })
  const { body } = await editor.upload('/media', dot, { alt: 'A dot', _status: 'published' })
  media = idOf(body.doc ?? {})
})

afterAll(() => cms.close())

/** Images with their own texts: alone, in a line, and in a block. */
const bodyWith = (alt: string | null): Record<string, unknown> => {
  const image = { media, ...(alt !== null && { alt }) }
  const figure: StoredBlock = { type: 'figure', ...image }
  return bodyOf(figure, paragraph({ type: 'image', ...image }), {
    type: 'highlight',
    color: 'red',
    children: [figure],
  }) as unknown as Record<string, unknown>
}

/** The same body, with every alternative text another. */
const saying = (body: unknown, alt: string): unknown =>
  JSON.parse(JSON.stringify(body), (key, value: unknown) => (key === 'alt' ? alt : value))

const textsIn = (body: unknown): unknown[] =>
  [...JSON.stringify(body).matchAll(/"alt":("[^"]*"|null)/g)].map(([, alt]) =>
    JSON.parse(alt ?? ''),
  )

const three = (alt: string | null) => [alt, alt, alt]

async function imported(alt: string | null): Promise<{ path: string; body: unknown; id: number }> {
  const data = { title: 'Images', body: bodyWith(alt), ...DRAFT }
  const doc = await writerOf(cms.payload).create('callouts', data, { importer: true })
  const path = `/callouts/${doc.id}`
  const { body } = await editor.get(`${path}?draft=true&depth=0`)
  return { path, body: body.body, id: doc.id as number }
}

const save = async (path: string, body: unknown): Promise<unknown[]> => {
  const answer = await editor.patch(`${path}?draft=true&depth=0`, { body, ...DRAFT })
  expect(answer.status).toBe(200)
  return textsIn(answer.body.doc?.body)
}

describe('the alternative text of an image in a body', () => {
  it.each(['A dot', null])('is the image’s own again once it is emptied: %p', async (alt) => {
    const { path, body } = await imported(alt)
    expect(await save(path, saying(body, ''))).toEqual(three(null))
    // The form still holds the empty text when it saves again.
    expect(await save(path, saying(body, ' '))).toEqual(three(null))
    expect(await save(path, saying(body, 'Other'))).toEqual(three('Other'))
  })

  it('stays empty where an import has said that the image is decorative', async () => {
    const { path, body } = await imported('')
    expect(await save(path, body)).toEqual(three(''))
    expect(await save(path, saying(body, 'A dot'))).toEqual(three('A dot'))
  })

  it('stays as it is in a body that is new here, which may be a copy', async () => {
    const { path } = await imported('A dot')
    expect(await save(path, bodyWith(''))).toEqual(three(''))
    const answer = await editor.post('/callouts?depth=0', { title: 'New', body: bodyWith('') })
    expect(textsIn(answer.body.doc?.body)).toEqual(three(''))
  })

  it('is empty again where an editor goes back to what is published', async () => {
    const { path, body } = await imported('')
    await editor.patch(path, { _status: 'published' })
    await save(path, saying(body, 'A dot'))
    const answer = await editor.patch(`${path}?depth=0`, { body, _status: 'published' })
    expect(textsIn(answer.body.doc?.body)).toEqual(three(''))
  })

  it('stays empty where an import or an earlier version says so', async () => {
    const { path, body, id } = await imported('')
    await save(path, saying(body, 'A dot'))
    const { docs } = await cms.payload.findVersions({
      collection: 'callouts',
      where: { parent: { equals: id } },
      depth: 0,
    })
    const first = docs.find(({ version }) => textsIn(version.body).includes(''))
    expect((await editor.post(`/callouts/versions/${first?.id}?draft=true`, {})).status).toBe(200)
    const restored = await editor.get(`${path}?draft=true&depth=0`)
    expect(textsIn(restored.body.body)).toEqual(three(''))
    await save(path, saying(body, 'A dot'))
    await cms.payload.update({
      collection: 'callouts',
      id,
      data: { body: body as never },
      context: { importer: true },
    })
    const again = await editor.get(`${path}?draft=true&depth=0`)
    expect(textsIn(again.body.body)).toEqual(three(''))
    expect(fromLexical(again.body.body).children[0]).toMatchObject({ alt: '' })
  })
})
