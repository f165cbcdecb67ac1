/** What the admin asks for its lists and documents: where it can be had, by its own functions. */
import {
  createLocalReq,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedDocumentPermissions,
  type TypedUser,
  type Where,
} from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { getDocPreferences } from '../../../node_modules/@payloadcms/next/dist/views/Document/getDocPreferences.js'
import { getIsLocked } from '../../../node_modules/@payloadcms/next/dist/views/Document/getIsLocked.js'
import { getVersions } from '../../../node_modules/@payloadcms/next/dist/views/Document/getVersions.js'
import { enrichDocsWithVersionStatus } from '../../../node_modules/@payloadcms/next/dist/views/List/enrichDocsWithVersionStatus.js'
import {
  fetchLatestVersion,
  fetchVersions,
} from '../../../node_modules/@payloadcms/next/dist/views/Version/fetchVersions.js'
import { getUpcomingScheduledPublishHandler } from '../../../node_modules/@payloadcms/ui/dist/utilities/schedulePublishHandler.js'
import { handleFormStateLocking } from '../../../node_modules/@payloadcms/ui/dist/utilities/handleFormStateLocking.js'
import { signIn } from '../../schema/rest'
import { taken } from './asked'
import type { Stage } from './stage'

interface Visit {
  payload: Payload
  req: PayloadRequest
  user: TypedUser
}

async function visitOf({ cms: { payload } }: Stage): Promise<Visit> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: 'admin@library.example' } },
  })
  const user = { ...docs[0], collection: 'users' } as TypedUser
  return { payload, user, req: await createLocalReq({ user }, payload) }
}

const shown = ({ config }: Payload): SanitizedCollectionConfig[] =>
  config.collections.filter(({ slug, admin }) => !admin.hidden && !slug.startsWith('payload-'))

interface Asked {
  search?: string
  where?: Where
  sort?: string
  trash?: boolean
}

/** As `renderListView` of @payloadcms/next asks. */
async function list(
  { payload, req, user }: Visit,
  config: SanitizedCollectionConfig,
  { search, where = {}, sort, trash }: Asked,
) {
  const found = mergeListSearchAndWhere({ collectionConfig: config, search: search ?? '', where })
  const inTrash: Where = { deletedAt: { exists: true } }
  const data = await payload.find({
    collection: config.slug,
    depth: 0,
    draft: true,
    fallbackLocale: false,
    includeLockStatus: true,
    limit: config.admin.pagination?.defaultLimit,
    overrideAccess: false,
    page: 1,
    req,
    sort: sort ?? (config.defaultSort as string | undefined),
    trash,
    user,
    where: trash ? { and: [found, inTrash] } : found,
  })
  await enrichDocsWithVersionStatus({ collectionConfig: config, data, req })
  return data.docs
}

/** Fields by which a list is narrowed, with a value to narrow it by. */
const FILTERS: Record<string, Where[]> = {
  modules: [{ course: { equals: 1 } }],
  sections: [{ module: { equals: 1 } }],
  callouts: [{ kind: { equals: 'tip' } }],
  videos: [{ provider: { equals: 'youtube' } }],
  media: [{ mimeType: { equals: 'image/png' } }],
  webhooks: [{ partner: { equals: 1 } }],
  'webhook-deliveries': [{ webhook: { equals: 1 } }, { status: { equals: 'failed' } }],
  'partner-keys': [{ partner: { equals: 1 } }],
}

export async function listsOfAdmin(stage: Stage): Promise<void> {
  const visit = await visitOf(stage)
  for (const config of shown(visit.payload)) {
    await list(visit, config, {})
    await list(visit, config, { search: 'quiet' })
    for (const sort of ['-updatedAt', 'createdAt', config.admin.useAsTitle])
      await list(visit, config, { sort })
    for (const where of FILTERS[config.slug] ?? []) await list(visit, config, { where })
    if (config.trash) await list(visit, config, { trash: true })
    if (config.versions) await list(visit, config, { where: { _status: { equals: 'draft' } } })
  }
}

const MAY: SanitizedDocumentPermissions = { fields: true, readVersions: true } as never

export async function documentsOfAdmin(stage: Stage): Promise<void> {
  const visit = await visitOf(stage)
  for (const config of shown(visit.payload)) {
    const [doc] = await list(visit, config, {})
    if (doc) await open(visit, config, doc.id)
  }
}

/** As the views of a document and of its versions ask. */
async function open(
  { payload, req, user }: Visit,
  config: SanitizedCollectionConfig,
  id: number | string,
): Promise<void> {
  const slug = config.slug as CollectionSlug
  const asked = { collection: slug, id, depth: 0, draft: true, overrideAccess: false, req, user }
  const doc = await payload.findByID({ ...asked, trash: true })
  await getDocPreferences({ id, collectionSlug: slug, payload, user })
  const ask = { id, collectionConfig: config, payload, user }
  await getVersions({ ...ask, docPermissions: MAY })
  await getVersions({ ...ask, docPermissions: MAY, doc })
  await getIsLocked({ id, collectionConfig: config, isEditing: true, req })
  await handleFormStateLocking({ id, collectionSlug: slug, req, updateLastEdited: true })
  if (!config.versions) return
  const versions = {
    collectionSlug: slug,
    parentID: id,
    depth: 0,
    overrideAccess: false,
    req,
    user,
  }
  await fetchVersions({ ...versions, limit: config.admin.pagination?.defaultLimit })
  for (const status of ['draft', 'published'] as const)
    await fetchLatestVersion({ ...versions, status })
  await getUpcomingScheduledPublishHandler({ id, collectionSlug: slug, req } as never)
}

export async function signingIn(stage: Stage): Promise<void> {
  const person = await signIn(stage.cms, 'author')
  await taken(person.get('/users/me'))
  await taken(person.get('/access'))
  await taken(person.post('/payload-preferences/nav', { value: { open: true } }))
  await taken(person.get('/payload-preferences/nav'))
  await taken(person.post('/users/logout', {}))
}
