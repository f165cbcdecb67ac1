/** The plugin in a project whose own collections have our names: ours go by others, and everything still holds. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { pushDevSchema } from '@payloadcms/drizzle'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import {
  buildConfig,
  createLocalReq,
  getPayload,
  type CollectionConfig,
  type CollectionSlug,
  type Payload,
} from 'payload'
import { importCourse, readCourse } from '../../seed'
import { usesOf } from '../../collections/usedIn/uses'
import { toLexical } from '../../src/model/lexical'
import { compileDraft } from '../../src/drafts'
import { connectedLib } from '../../src/plugin'
import { folderOf, SMALL } from '../seed/folder'

const SLUGS = {
  courses: 'programmes',
  modules: 'learning-modules',
  sections: 'lessons',
  callouts: 'boxes',
  media: 'learning-media',
  users: 'staff',
  published: 'learning-published',
  importRuns: 'learning-imports',
}

/** A museum's own modules and media, which have nothing to do with learning. */
const own: CollectionConfig[] = [
  { slug: 'modules', fields: [{ name: 'voltage', type: 'number' }] },
  { slug: 'media', fields: [{ name: 'shelf', type: 'text' }] },
  {
    slug: 'courses',
    admin: { useAsTitle: 'dish' },
    fields: [
      { name: 'dish', type: 'text' },
      { name: 'box', type: 'relationship', relationTo: ['boxes', 'modules'] as never },
    ],
  },
]

let folder: string
let payload: Payload

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-host-'))
  const config = buildConfig({
    secret: 'the secret of the host',
    db: sqliteAdapter({ client: { url: `file:${path.join(folder, 'host.db')}` }, push: false }),
    editor: lexicalEditor(),
    collections: own,
    plugins: [connectedLib({ uploadsDir: folder, slugs: SLUGS })],
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: { options: { level: 'fatal' } },
  })
  payload = await getPayload({ key: 'renamed', config })
  await pushDevSchema(payload.db as unknown as Parameters<typeof pushDevSchema>[0])
})

afterAll(async () => {
  await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
})

async function make(collection: string, data: object): Promise<{ id: number; slug?: string }> {
  const doc = await payload.create({
    collection: collection as CollectionSlug,
    data: { _status: 'published', ...data } as never,
  })
  return doc as { id: number; slug?: string }
}

describe('a host with collections of our names', () => {
  it('keeps its own beside ours', async () => {
    expect(await make('modules', { voltage: 5 })).toMatchObject({ voltage: 5 })
    expect(await make('learning-modules', { title: 'First' })).toMatchObject({ slug: 'first' })
    expect(await make('learning-modules', { title: 'First' })).toMatchObject({ slug: 'first-2' })
  })

  it('publishes pages whose bodies show and link to documents', async () => {
    const course = await make('programmes', { title: 'Programme', license: 'CC-BY-4.0' })
    const target = await make('learning-modules', { title: 'Target', course: course.id })
    const box = await make('boxes', { title: 'A tip', kind: 'tip' })
    const body = toLexical({
      type: 'body',
      children: [
        { type: 'callout', callout: box.id },
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              // As the host's editor writes it.
              to: { collection: SLUGS.modules as 'modules', id: target.id },
              children: [{ type: 'text', text: 'there' }],
            },
          ],
        },
      ],
    })
    const module = await make('learning-modules', { title: 'Page', course: course.id, body })
    await make('lessons', { title: 'Lesson', module: module.id })

    const { docs } = await payload.find({
      collection: 'learning-published' as CollectionSlug,
      where: { slug: { equals: 'page' } },
    })
    const { bodies } = docs[0] as unknown as { bodies: { html: string } }
    expect(bodies.html).toContain('href="http://localhost:3000/target"')
    expect(bodies.html).toContain('data-kind="tip"')
  })

  it('previews drafts', async () => {
    const { rows = [] } =
      (await compileDraft(payload, { collection: 'modules', name: 'page' }, {})) ?? {}
    const [lesson, page] = rows
    expect(lesson).toMatchObject({ slug: 'lesson' })
    expect(page?.bodies?.html).toContain('href="http://localhost:3000/target"')
    expect(page?.bodies?.html).toContain('data-kind="tip"')
  })

  it('holds publishing and deleting to the same rules', async () => {
    const [draft, box] = [
      await make('boxes', { title: 'Not ready', kind: 'tip', _status: 'draft' }),
      await make('boxes', { title: 'Used', kind: 'tip' }),
    ]
    const showing = (callout: number) => ({
      title: 'Shows a box',
      body: toLexical({ type: 'body', children: [{ type: 'callout', callout }] }),
    })
    await expect(make('learning-modules', showing(draft.id))).rejects.toThrow()
    await make('learning-modules', showing(box.id))
    await expect(
      payload.delete({ collection: 'boxes' as CollectionSlug, id: box.id }),
    ).rejects.toThrow('still used in “Shows a box”. Take it out there first.')
  })

  it('is told where its own documents use ours', async () => {
    const box = await make('boxes', { title: 'On the menu', kind: 'tip' })
    const dish = await make('courses', {
      dish: 'Soup',
      box: { relationTo: 'boxes', value: box.id },
    })
    expect(await usesOf('boxes', box.id, await createLocalReq({}, payload))).toEqual([
      {
        collection: 'courses',
        id: dish.id,
        title: 'Soup',
        href: `/admin/collections/courses/${dish.id}`,
      },
    ])
  })
})

describe('an import into it', () => {
  it('finds its collections, and has nothing to do the second time', async () => {
    const course = folderOf(SMALL)
    const run = async () =>
      importCourse(payload, await readCourse(course.path, { slug: 'imported' }))
    expect((await run()).documents.sections).toEqual({ created: 2 })
    const { docs } = await payload.find({
      collection: 'lessons' as CollectionSlug,
      where: { 'source.key': { exists: true } },
    })
    expect(docs).toHaveLength(2)
    const { docs: modules } = await payload.find({
      collection: 'learning-modules' as CollectionSlug,
      where: { 'source.key': { exists: true } },
      depth: 0,
    })
    expect(JSON.stringify(modules)).toContain('"doc":{"relationTo":"lessons"')
    expect((await run()).documents.sections).toEqual({ unchanged: 2 })
    course.delete()
  })
})
