/** A small library with something of everything that an installation keeps. */
import { toLexical } from '../../src/model/lexical'
import type { DocumentId } from '../../src/model'
import { makeKey } from '../../src/partners/key'
import { joinSealed } from '../../src/webhooks/former'
import { makeSecret, seal } from '../../src/webhooks/secret'
import { paragraph, words, writerOf, type Cms, type Doc } from '../releases/cms'

export const PERSON = { email: 'ada@library.example', password: 'correct horse battery staple' }

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface Library {
  module: Doc
  /** One that is published, and changed since. */
  section: Doc
  /** What a partner asks with. */
  key: string
  /** With which a webhook signs, the newest first. */
  secrets: string[]
  webhook: DocumentId
}

export async function fillLibrary({ payload }: Cms): Promise<Library> {
  const { create, update } = writerOf(payload)
  const user = await create('users' as never, {
    ...PERSON,
    name: 'Ada',
    roles: ['admin'],
    _status: undefined,
  })
  const picture = (await payload.create({
    collection: 'media',
    data: { alt: 'A dot', _status: 'published' } as never,
    file: { data: PNG, mimetype: 'image/png', name: 'dot.png', size: PNG.length },
    overrideAccess: true,
  })) as unknown as Doc
  const course = await create('courses', { title: 'Welcome' })
  const module = await create('modules', {
    title: 'Doors',
    course: course.id,
    order: 1,
    createdBy: user.id,
  })
  const footnote = await create('footnotes', {
    title: 'Ranganathan, 1931',
    body: toLexical({ type: 'body', children: [paragraph(words('Five laws.'))] }),
  })
  const video = await create('videos', {
    title: 'Opening',
    url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  })
  const callout = await create('callouts', {
    title: 'Try it',
    kind: 'activity',
    body: toLexical({ type: 'body', children: [paragraph(words('Open a door.'))] }),
  })
  const section = await create('sections', {
    title: 'Enter',
    module: module.id,
    order: 1,
    body: toLexical({
      type: 'body',
      children: [
        paragraph(words('Come in. '), { type: 'footnoteReference', footnote: footnote.id }),
        { type: 'callout', callout: callout.id },
        { type: 'video', video: video.id },
        { type: 'figure', media: picture.id },
        paragraph({
          type: 'link',
          to: { collection: 'modules', id: module.id },
          children: [{ type: 'text', text: 'Doors' }],
        }),
      ],
    }),
  })
  const below = await create('sections', {
    title: 'Hinges',
    module: module.id,
    parent: section.id,
    order: 2,
    permalinks: [{ path: '/old/hinges' }],
  })
  await create('sections', {
    title: 'Locks',
    module: module.id,
    order: 3,
    _status: 'draft',
    body: toLexical({
      type: 'body',
      children: [
        paragraph({
          type: 'link',
          to: { collection: 'sections', id: below.id },
          children: [{ type: 'text', text: 'Hinges' }],
        }),
      ],
    }),
  })
  for (const title of ['Enter here', 'Enter, please']) {
    await update('sections', section, { title, _status: 'draft' }, true)
  }
  await update('modules', module, { title: 'Doors and windows' })
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'publish',
      doc: { relationTo: 'sections', value: String(section.id) },
      user: { relationTo: 'users', value: user.id },
    } as never,
    waitUntil: new Date(Date.now() + 3_600_000),
    overrideAccess: true,
  })
  return { module, section, ...(await fillPartner(payload, create)) }
}

async function fillPartner(
  payload: Cms['payload'],
  create: ReturnType<typeof writerOf>['create'],
): Promise<Pick<Library, 'key' | 'secrets' | 'webhook'>> {
  const make = (collection: string, data: object) =>
    create(collection as never, { ...data, _status: undefined })
  const partner = await make('partners', { name: 'Northern Library' })
  const { key, ...kept } = makeKey()
  const made = await make('partner-keys', {
    ...kept,
    label: 'Website',
    partner: partner.id,
    scopes: ['read', 'preview'],
  })
  await make('partner-usage', { key: made.id, day: '2026-01-02', requests: 7 })
  const webhook = await make('webhooks', {
    label: 'Website',
    partner: partner.id,
    address: 'https://receiver.example/',
    active: false,
  })
  const secrets = [makeSecret(), makeSecret(), makeSecret()]
  const [secret, ...former] = secrets.map((one) => seal(one, payload.secret, String(webhook.id)))
  await payload.db.updateOne({
    collection: 'webhooks',
    id: webhook.id,
    data: { secret, formerSecret: joinSealed(former), formerUntil: '2100-01-02T03:04:05.678Z' },
  })
  await payload.db.create({
    collection: 'webhook-deliveries',
    data: {
      webhook: webhook.id,
      event: 'evt_1',
      key: `${webhook.id} 1`,
      kind: 'webhook.test',
      title: 'A test',
      status: 'delivered',
      attempts: 1,
      begunAt: '2026-01-02T03:04:05.678Z',
    },
  })
  return { key, secrets, webhook: webhook.id }
}
