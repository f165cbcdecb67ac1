/** What happens in an installation, each as those do it who do it. */
import { appendFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSlug } from 'payload'
import { importCourse, readCourse } from '../../../seed'
import { takeUpScheduled } from '../../../src/jobs'
import { REFERABLE } from '../../../src/model'
import { recompile, reconcile, releaseMissed, resume } from '../../../src/releases'
import { measureCms } from '../../../src/server/metrics/cms'
import { sendWebhooks } from '../../../src/webhooks'
import { Registry } from 'prom-client'
import type { Node } from '../../delivery/node'
import { bodyOf, idOf, paragraph, PUBLIC_URL, words } from '../../releases/cms'
import { listsOfAdmin, documentsOfAdmin, signingIn } from './admin'
import { firstOf, made, taken } from './asked'
import type { Stage } from './stage'

const DRAFT = { _status: 'draft' }
const PUBLISHED = { _status: 'published' }
const says = (text: string) => bodyOf(paragraph(words(text)))
const hour = (from: number) => new Date(Date.now() + from * 3_600_000)

type Act = (stage: Stage) => Promise<unknown>

const importing: Act = async ({ cms, course }) =>
  importCourse(cms.payload, await readCourse(course))

const importingAgain: Act = async ({ cms, course, editor }) => {
  const [edited] = (await editor.get('/sections?where[slug][equals]=section-1-1')).body.docs ?? []
  await editor.patch(`/sections/${idOf(edited ?? {})}`, { title: 'Edited here' })
  const at = (file: string) => path.join(course, 'modules/quiet-spaces', file)
  for (const file of ['section-1-1.md', 'section-1-2.md']) appendFileSync(at(file), '\n\nMore.\n')
  rmSync(at('section-3-1.md'))
  const { documents, orphans } = await importCourse(cms.payload, await readCourse(course), {
    prune: true,
  })
  if (!documents.sections?.changed || orphans.length === 0)
    throw new Error('The course has not changed.')
}

const writing: Act = async ({ editor }) => {
  const module = await made(editor, '/modules', { title: 'Doors', license: 'CC-BY-4.0' })
  const box = await made(editor, '/callouts', { title: 'Box', kind: 'tip', body: says('Knock.') })
  const section = await made(editor, '/sections', {
    title: 'Enter',
    module: module.id,
    body: bodyOf({ type: 'callout', callout: idOf(box) }),
  })
  const at = `/sections/${section.id}`
  await taken(editor.patch(`${at}?draft=true&autosave=true`, { title: 'Enter here' }))
  await taken(editor.patch(`${at}?draft=true`, { title: 'Enter here', ...DRAFT }))
  await taken(editor.patch(at, { title: 'Enter now', ...PUBLISHED }))
  await taken(editor.get(`/callouts/${box.id}/used-in`))
  await taken(editor.post(`${at}/share`, { days: 1 }))
  const [version] =
    (await taken(editor.get(`/sections/versions?where[parent][equals]=${section.id}`))).body.docs ??
    []
  await taken(editor.post(`/sections/versions/${idOf(version ?? {})}`, {}))
  await taken(editor.post(`/sections/${section.id}/duplicate`, { ...DRAFT }))
  await taken(editor.patch(at, DRAFT))
  await taken(editor.patch(at, { deletedAt: new Date().toISOString() }))
  await taken(editor.delete(`${at}?trash=true`))
}

const moduleAsOne: Act = async ({ editor }) => {
  const module = await made(editor, '/modules', { title: 'Windows', ...DRAFT })
  const tip = await made(editor, '/callouts', { title: 'Tip', body: says('Look.'), ...DRAFT })
  const body = bodyOf({ type: 'callout', callout: idOf(tip) })
  await made(editor, '/sections', { title: 'Open', module: module.id, body, ...DRAFT })
  const at = `/modules/${module.id}`
  const publish = async () => {
    const items = (await taken(editor.get(`${at}/publish`))).body.items as { uid: string }[]
    await taken(editor.post(`${at}/publish`, { documents: items.map(({ uid }) => uid) }))
  }
  await publish()
  await taken(editor.patch(`${at}?draft=true`, { body: says('Anew.'), ...DRAFT }))
  await publish()
  const releases = (await taken(editor.get(`${at}/releases`))).body.releases as {
    release: number
  }[]
  const release = releases.at(-1)?.release
  await taken(editor.get(`${at}/rollback?release=${release}`))
  await taken(editor.post(`${at}/rollback`, { release }))
}

const starting: Act = async ({ cms: { payload } }) => {
  await resume(payload)
  await reconcile(payload)
  await recompile(payload)
  await releaseMissed(payload, hour(-1), hour(1))
  const registry = new Registry()
  measureCms(payload, registry)
  await registry.metrics()
}

const delivering =
  (which: 'own' | 'other'): Act =>
  async ({ [which]: node, key }) => {
    await node.get('/v1')
    const module = await firstOf(node, '/v1/modules')
    const paths = [
      ...REFERABLE.map((list) => `/v1/${list}?limit=2`),
      `/v1/modules/${module.slug}`,
      `/v1/modules/${module.id}?include=sections`,
      `/v1/modules/${module.slug}/sections`,
      `/v1/sections?module=${module.id}&sort=-updatedAt`,
      '/v1/callouts?kind=tip&language=en',
      '/v1/search?q=quiet',
    ]
    for (const path of paths) await served(node, path)
    await synced(node, key)
  }

async function synced(node: Node, key: string): Promise<void> {
  const page = async (path: string) =>
    (await served(node, path, key)) as {
      data: { token: string | null }
      links: { next: string | null }
    }
  let last = await page('/v1/sync?limit=10')
  while (last.links.next) last = await page(new URL(last.links.next).href.slice(PUBLIC_URL.length))
  await page(`/v1/sync?since=${last.data.token}`)
}

async function served(node: Node, path: string, key?: string): Promise<unknown> {
  const answer = await node.get(path, key ? { authorization: `Bearer ${key}` } : {})
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const drafts: Act = async ({ own, key, editor }) => {
  const module = await firstOf(own, '/v1/modules')
  await taken(
    editor.patch(`/modules?where[uid][equals]=${module.id}&draft=true`, { title: 'Anew' }),
  )
  await served(own, `/v1/modules/${module.slug}?perspective=preview`, key)
}

const keys: Act = async ({ admin, partner }) => {
  const { body } = await taken(
    admin.post(`/partners/${partner}/keys`, { label: 'x', scopes: ['read'] }),
  )
  await taken(admin.get(`/partners/${partner}/usage`))
  await taken(admin.get(`/partner-keys?where[partner][equals]=${partner}`))
  await taken(
    admin.patch(`/partner-keys/${String(body.id)}`, { revokedAt: new Date().toISOString() }),
  )
}

const webhooks: Act = async ({ cms: { payload }, admin, editor, partner, receiver }) => {
  const hook = await made(admin, '/webhooks', {
    label: 'Website',
    partner,
    address: receiver.address,
  })
  await taken(admin.post(`/webhooks/${hook.id}/secret`, {}))
  const stop = sendWebhooks(payload, { interval: 200 })
  await made(editor, '/videos', { title: 'Talk', url: 'https://youtu.be/abcdefg' })
  await receiver.has(1)
  await taken(admin.post(`/webhooks/${hook.id}/test`, {}))
  await receiver.has(2)
  const log = `/webhook-deliveries?where[webhook][equals]=${hook.id}&sort=-createdAt`
  const [delivery] = (await taken(admin.get(log))).body.docs ?? []
  await taken(admin.post(`/webhook-deliveries/${idOf(delivery ?? {})}/send`, {}))
  await receiver.has(3)
  await stop()
  await taken(admin.delete(`/webhooks/${hook.id}`))
}

const scheduled: Act = async ({ cms: { payload }, editor }) => {
  const video = await made(editor, '/videos', {
    title: 'Later',
    url: 'https://youtu.be/abcdefh',
    ...DRAFT,
  })
  const doc = { relationTo: 'videos', value: String(video.id) }
  await payload.jobs.queue({ task: 'schedulePublish', input: { type: 'publish', doc } as never })
  await payload.jobs.run({ silent: true })
  await takeUpScheduled(payload)
  const { _status } = (await payload.findByID({
    collection: 'videos' as CollectionSlug,
    id: idOf(video),
  })) as { _status?: string }
  if (_status !== 'published') throw new Error('What was scheduled was not done.')
}

const partnerLeaves: Act = async ({ admin, partner }) => taken(admin.delete(`/partners/${partner}`))

/** In the order in which they happen. */
export const ACTS: Record<string, Act> = {
  'an import': importing,
  'the same again': importing,
  'an import of what has changed, here and there': importingAgain,
  'writing, publishing, withdrawing, deleting': writing,
  'publishing a module as one, and going back': moduleAsOne,
  'the start of a node': starting,
  'the API, from the CMS': delivering('own'),
  'the API, from a node that only delivers': delivering('other'),
  'the API, with drafts': drafts,
  keys,
  webhooks,
  'what is scheduled': scheduled,
  'lists of the admin': listsOfAdmin,
  'documents in the admin': documentsOfAdmin,
  'signing in': signingIn,
  'a partner who leaves': partnerLeaves,
}
