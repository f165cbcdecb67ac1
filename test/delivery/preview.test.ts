/** Drafts: shown as they would be published, to those who may see them and to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '../../src/client'
import { createPayloadDrafts, createPayloadKeys, createPayloadStore } from '../../src/delivery'
import { signLink } from '../../src/drafts'
import {
  bodyOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { signIn, tokenOf, type Person } from '../schema/rest'
import { startNode, type Node } from './node'

const DRAFT = { _status: 'draft' }
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const says = (text: string) => bodyOf(paragraph(words(text)))

let cms: Cms
let write: ReturnType<typeof writerOf>
let node: Node
let admin: Person
let key: string
const docs: Record<string, Doc> = {}

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  admin = await signIn(cms, 'admin')
  key = await makeKey(['preview'])
  await writeContent()
  node = await startNode({
    store: createPayloadStore(cms.payload),
    keys: createPayloadKeys(cms.payload),
    drafts: createPayloadDrafts(cms.payload),
  })
})
afterAll(async () => {
  await node.close()
  await cms.close()
})

/** A module with two sections, published, and newer drafts of it, of one section, of a callout; and a new section. */
async function writeContent() {
  const course = await write.create('courses', { title: 'Welcome', license: 'CC-BY-4.0' })
  docs.module = await write.create('modules', { title: 'Doors', course: course.id, order: 1 })
  docs.box = await write.create('callouts', {
    title: 'Box',
    kind: 'tip',
    body: says('Knock once.'),
  })
  const section = (data: object) => write.create('sections', { module: docs.module?.id, ...data })
  docs.enter = await section({
    title: 'Enter',
    order: 1,
    body: bodyOf({ type: 'callout', callout: docs.box.id }, paragraph(words('Walk in.'))),
  })
  docs.look = await section({ title: 'Look', order: 3, body: says('Look around.') })
  docs.other = await write.create('modules', { title: 'Windows', order: 2 })
  docs.secret = await section({ title: 'Hidden', order: 2, body: says('Wait.'), ...DRAFT })
  await write.update('modules', docs.module, { title: 'Doors, anew', ...DRAFT }, true)
  await write.update('callouts', docs.box, { body: says('Knock twice.'), ...DRAFT }, true)
}

async function makeKey(scopes: string[]): Promise<string> {
  const { body } = await admin.post('/partners', { name: 'A library' })
  const made = await admin.post(`/partners/${String(body.doc?.id)}/keys`, { label: 'x', scopes })
  return String(made.body.key)
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const drafted = (path: string) => `${path}${path.includes('?') ? '&' : '?'}perspective=preview`
const preview = (path: string, headers: Record<string, string> = bearer(key)) =>
  node.get(drafted(path), headers)

async function dataOf(response: Response): Promise<Record<string, unknown>> {
  const { data } = (await response.json()) as { data: Record<string, unknown> }
  return data
}

async function refusalOf(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { code } = (await response.json()) as { code: string }
  return [response.status, code]
}

const titlesIn = (sections: unknown) => (sections as { title: string }[]).map(({ title }) => title)

describe('the preview', () => {
  it('shows a module in its newest draft, with its sections and their parts, and changes nothing', async () => {
    const before = await node.get('/v1/sync')
    const module = await dataOf(await preview('/v1/modules/doors?include=sections&format=text'))
    expect(module).toMatchObject({ title: 'Doors, anew', license: 'CC-BY-4.0' })
    expect(titlesIn(module.sections)).toEqual(['Enter', 'Hidden', 'Look'])
    const [enter] = module.sections as { body: string; next: object }[]
    expect(enter?.body).toContain('Knock twice.')
    expect(enter?.next).toMatchObject({ title: 'Hidden' })
    expect(await (await node.get('/v1/sync')).text()).toBe(await before.text())
  })

  it('shows one document at each of its addresses', async () => {
    const { module, secret, box } = docs
    const titleAt = async (path: string) => (await dataOf(await preview(path))).title
    expect(await titleAt(`/v1/modules/${module?.uid}`)).toBe('Doors, anew')
    expect(await titleAt('/v1/modules/doors/sections/hidden')).toBe('Hidden')
    expect(await titleAt(`/v1/sections/${secret?.uid}`)).toBe('Hidden')
    expect(titlesIn(await dataOf(await preview('/v1/modules/doors/sections')))).toHaveLength(3)
    expect(titlesIn((await dataOf(await preview('/v1/courses/welcome'))).modules)).toEqual([
      'Doors, anew',
    ])
    expect(await dataOf(await preview(`/v1/callouts/${box?.uid}?format=text`))).toMatchObject({
      body: expect.stringContaining('Knock twice.'),
      license: 'CC-BY-4.0',
      usedIn: [{ section: { title: 'Enter' } }],
    })
  })

  it('is what publishing then delivers, but for the release', async () => {
    const draft = await write.create('modules', { title: 'Ramps', summary: 'Slow.', ...DRAFT })
    const body = bodyOf(paragraph(words('Roll in.')))
    const page = await write.create('sections', { title: 'Roll', module: draft.id, body, ...DRAFT })
    const path = '/v1/modules/ramps?include=sections'
    const previewed = await dataOf(await preview(path))
    await write.update('modules', draft, { _status: 'published' })
    await write.update('sections', page, { _status: 'published' })
    const times = { updatedAt: expect.any(String) }
    const published = await dataOf(await node.get(path))
    expect(published).toMatchObject({
      ...previewed,
      ...times,
      sections: [{ ...(previewed.sections as object[])[0], ...times }],
    })
  })

  it('leaves out what is not finished, what was taken back, and what lies in the trash', async () => {
    const unfinished = { type: 'block', version: 2, fields: { blockType: 'callout' } }
    const { root } = says('Sound.') as { root: { children: object[] } }
    const module = await write.create('modules', { title: 'Steps' })
    const section = (title: string) => write.create('sections', { title, module: module.id })
    const [one, two, three] = [await section('One'), await section('Two'), await section('Three')]
    const body = { root: { ...root, children: [unfinished, ...root.children] } }
    await write.update('sections', one, { body, ...DRAFT }, true)
    await write.update('sections', two, DRAFT)
    await write.update('sections', three, { deletedAt: new Date().toISOString() })
    const found = await dataOf(await preview('/v1/modules/steps?include=sections&format=text'))
    expect(titlesIn(found.sections)).toEqual(['One'])
    expect((found.sections as { body: string }[])[0]?.body.trim()).toBe('Sound.')
    expect(await dataOf(await preview(`/v1/sections/${two.uid}`))).toMatchObject({ title: 'Two' })
    const missing = await preview(`/v1/sections/${three.uid}`)
    expect(await refusalOf(missing)).toEqual([404, 'not-found'])
  })

  it('of a part keeps the licence that it was given on a page which is there no more', async () => {
    const course = await write.create('courses', { title: 'Rooms', license: 'CC0-1.0' })
    const module = await write.create('modules', { title: 'Halls', course: course.id })
    const box = await write.create('callouts', { title: 'Sign', body: says('This way.') })
    const body = bodyOf({ type: 'callout', callout: box.id })
    const page = await write.create('sections', { title: 'Hall', module: module.id, body })
    await write.update('sections', page, DRAFT)
    const path = `/v1/callouts/${box.uid}`
    const { license } = await dataOf(await node.get(path))
    expect([license, (await dataOf(await preview(path))).license]).toEqual(['CC0-1.0', license])
  })

  it('shows pictures that are not published, to nobody who does not see the draft', async () => {
    const png = new File([PNG], 'plan.png', { type: 'image/png' })
    const { body } = await admin.upload('/media', png, { alt: 'A plan', ...DRAFT })
    const { id, uid } = body.doc as { id: number; uid: string }
    const module = await write.create('modules', {
      title: 'Plans',
      body: bodyOf({ type: 'figure', media: id }),
      ...DRAFT,
    })
    const { src } = (await dataOf(await preview(`/v1/media/${uid}`))) as { src: string }
    const html = String((await dataOf(await preview('/v1/modules/plans?format=html'))).body)
    const { pathname, search } = new URL(/ src="([^"]+)"/.exec(html)?.[1] ?? '')
    expect(new URL(src).pathname).toBe(pathname)
    const visitor = await signIn(cms)
    const statusOf = async (query: string) =>
      (await visitor.get(pathname.replace('/api', '') + query)).status
    expect(await statusOf(search)).toBe(200)
    const expiresAt = new Date(Date.now() + 60_000)
    const ofModule = await signLink({ uid: module.uid, expiresAt }, cms.payload.secret)
    const over = await signLink({ uid, expiresAt: new Date(Date.now() - 1000) }, cms.payload.secret)
    for (const query of ['', '?draft=x', `?draft=${ofModule}`, `?draft=${over}`])
      expect([query, await statusOf(query)]).toEqual([query, 404])
    await admin.patch(`/media/${id}`, { _status: 'published' })
    expect(await dataOf(await preview(`/v1/media/${uid}`))).toMatchObject({
      src: `https://cms.example${pathname}`,
    })
  })

  it('is kept by nobody', async () => {
    const path = '/v1/modules/windows'
    const published = await node.get(path)
    const answer = await preview(path)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    })
    expect(answer.headers.get('surrogate-key')).toBeNull()
    expect(answer.headers.get('etag')).not.toBe(published.headers.get('etag'))
    const again = await node.get(drafted(path))
    expect(await refusalOf(again)).toEqual([401, 'not-signed-in'])
    const { etag = '' } = Object.fromEntries(published.headers)
    expect((await preview(path, { ...bearer(key), 'if-none-match': etag })).status).toBe(200)
    await write.update('modules', docs.other as Doc, { title: 'Panes', ...DRAFT }, true)
    expect(await dataOf(await preview(path))).toMatchObject({ title: 'Panes' })
    expect(await dataOf(await node.get(path))).toMatchObject({ title: 'Windows' })
  })

  it('is of single documents', async () => {
    const both = bearer(await makeKey(['read', 'preview']))
    for (const path of ['/v1/modules', '/v1/search?q=knock', '/v1/sync'])
      expect(await refusalOf(await preview(path, both))).toEqual([422, 'unknown-parameter'])
  })
})

describe('who may see it', () => {
  const PAGE = '/v1/modules/doors'

  it('is of no account where the request itself is wrong', async () => {
    for (const [path, code] of [
      [`${PAGE}?depth=2`, 'unknown-parameter'],
      [`${PAGE}?format=pdf`, 'invalid-parameter'],
      [`${PAGE}?perspective=preview`, 'repeated-parameter'],
      [`${PAGE}?fields=secret`, 'unknown-field'],
    ] as const)
      expect(await refusalOf(await preview(path, {}))).toEqual([422, code])
    const wrong = await node.get(`${PAGE}?perspective=draft`)
    expect(await refusalOf(wrong)).toEqual([422, 'invalid-parameter'])
  })

  it('is a key that opens drafts, not one that does not, or that opens nothing', async () => {
    const reading = await makeKey(['read'])
    expect(await refusalOf(await preview(PAGE, bearer(reading)))).toEqual([403, 'missing-scope'])
    expect(await refusalOf(await preview(PAGE, bearer('clk_x')))).toEqual([401, 'invalid-key'])
    const nothing = await preview(PAGE, {})
    expect(nothing.headers.get('www-authenticate')).toBe('Bearer realm="ConnectedLib"')
    expect(await refusalOf(nothing)).toEqual([401, 'not-signed-in'])
  })

  it('is a person who writes, not one who only has an account', async () => {
    const cookie = async (role: 'author' | 'editor') => ({
      cookie: `payload-token=${await tokenOf(cms, role)}`,
    })
    for (const role of ['author', 'editor'] as const) {
      const answer = await preview(PAGE, await cookie(role))
      expect(await dataOf(answer)).toMatchObject({ title: 'Doors, anew' })
    }
    await cms.payload.db.updateOne({
      collection: 'users',
      where: { email: { equals: 'author@library.example' } },
      data: { roles: [] },
    })
    expect(await refusalOf(await preview(PAGE, await cookie('author')))).toEqual([
      403,
      'missing-scope',
    ])
    const wrong = { cookie: 'payload-token=eyJhbGciOiJIUzI1NiJ9.e30.x' }
    expect(await refusalOf(await preview(PAGE, wrong))).toEqual([401, 'not-signed-in'])
  })

  it('is told to ask the CMS where a node has no drafts', async () => {
    const bare = await startNode({ store: createPayloadStore(cms.payload) })
    const answer = await bare.get(drafted(PAGE), bearer(key))
    await bare.close()
    expect(await refusalOf(answer)).toEqual([501, 'preview-elsewhere'])
  })
})

describe('the client', () => {
  it('shows a draft where it is asked for one, and keeps none', async () => {
    const conditions: (string | null)[] = []
    const client = createClient({
      baseUrl: node.base,
      key: await makeKey(['read', 'preview']),
      cache: 1_000_000,
      fetch: (input, init) => {
        conditions.push(new Headers(init?.headers).get('if-none-match'))
        return fetch(input, init)
      },
    })
    const draft = { perspective: 'preview' } as const
    for (const title of ['Doors, anew', 'Doors, anew'])
      expect((await client.module('doors', draft)).title).toBe(title)
    expect(conditions).toEqual([null, null])
    expect((await client.module('doors')).title).toBe('Doors')
    expect((await client.section('doors', 'hidden', draft)).title).toBe('Hidden')
    expect(titlesIn(await client.outline('doors', draft))).toContain('Hidden')
    expect(titlesIn((await client.course('welcome', draft)).modules)).toEqual(['Doors, anew'])
    const section = await client.document('section', docs.secret?.uid ?? '', draft)
    expect(section.title).toBe('Hidden')
    await expect(client.section('doors', 'hidden')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a link', () => {
  const SOON = () => new Date(Date.now() + 60_000)
  const linkTo = (name: string, expiresAt = SOON(), secret = cms.payload.secret) =>
    signLink({ uid: docs[name]?.uid ?? '', expiresAt }, secret)

  it('to a module opens it and its sections', async () => {
    const link = bearer(await linkTo('module'))
    for (const path of [
      '/v1/modules/doors?include=sections',
      '/v1/modules/doors/sections',
      '/v1/modules/doors/sections/hidden',
      `/v1/sections/${docs.secret?.uid}`,
    ]) {
      const answer = await preview(path, link)
      expect([path, answer.status]).toEqual([path, 200])
    }
  })

  it('to a section opens it alone, and tells of no other draft', async () => {
    const link = bearer(await linkTo('enter'))
    const section = await dataOf(await preview(`/v1/sections/${docs.enter?.uid}`, link))
    expect(section).toMatchObject({ title: 'Enter', next: { title: 'Look' } })
    for (const path of [PATH.module, PATH.other, `/v1/sections/${docs.look?.uid}`])
      expect(await refusalOf(await preview(path, link))).toEqual([403, 'link-of-another'])
  })

  const PATH = { module: '/v1/modules/doors', other: '/v1/modules/windows' }

  it('opens nothing else', async () => {
    const link = bearer(await linkTo('module'))
    const refused = await preview(PATH.other, link)
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope')
    expect(await refusalOf(refused)).toEqual([403, 'link-of-another'])
    const box = await preview(`/v1/callouts/${docs.box?.uid}`, link)
    expect(await refusalOf(box)).toEqual([403, 'link-of-another'])
    expect(await dataOf(await node.get(PATH.module, link))).toMatchObject({ title: 'Doors' })
  })

  it('opens nothing when it has expired, is damaged, or was signed by somebody else', async () => {
    const open = async (link: string) => refusalOf(await preview(PATH.module, bearer(link)))
    expect(await open(await linkTo('module', new Date(Date.now() - 1000)))).toEqual([
      401,
      'expired-link',
    ])
    const right = await linkTo('module')
    const [head, claims, signature = ''] = right.split('.')
    const other = (await linkTo('other')).split('.')[1]
    const session = await tokenOf(cms, 'admin')
    for (const wrong of [
      `${head}.${claims}.${signature.slice(0, -2)}`,
      `${head}.${other}.${signature}`,
      `eyJhbGciOiJub25lIn0.${claims}.x`,
      await linkTo('module', SOON(), 'another secret'),
      String(session),
    ]) {
      expect([wrong, ...(await open(wrong))]).toEqual([wrong, 401, 'invalid-link'])
    }
  })
})
