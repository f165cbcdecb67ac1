/** People, partners and what the system notes, each in words of its own, and by whom documents are. */
import type { CollectionSlug, Payload } from 'payload'
import { ROLES, type Role } from '../../collections/access/roles'
import { REFERABLE } from '../../src/model'
import type { History } from './history'
import { configOf, filled, type Word } from './words'

const PASSWORD = 'correct horse battery staple'

/** What is kept of others, and who may read it; nobody may read the rest. */
const READABLE: Readonly<Record<string, readonly string[]>> = {
  users: ['name', 'email'],
  partners: ['name', 'contact', 'notes'],
  'partner-keys': ['label', 'begins'],
  webhooks: ['label', 'offReason'],
  'webhook-deliveries': ['title', 'answer', 'event', 'documentType', 'uid'],
}

/** The roles that may read a word by Payload's own API: who writes sees everything that is written. */
export function readersOf({ place }: Word): readonly Role[] {
  const [collection = '', field = ''] = place.replace(/^media file.*/, 'media').split('.')
  if (REFERABLE.some((name) => name === collection)) return ROLES
  return READABLE[collection]?.includes(field) ? ['admin'] : []
}

export interface People {
  /** Nobody may see any of these. */
  secrets: string[]
}

/** Somebody by whom documents are, a partner with a key and a webhook, and a note of each kind that the system keeps. */
export async function addPeople(payload: Payload, { documents }: History): Promise<People> {
  const somebody = await make(payload, 'users', {
    password: PASSWORD,
    sessions: undefined,
    roles: ['editor'],
  })
  const partner = await make(payload, 'partners')
  await make(payload, 'partner-keys', { partner: partner.id })
  const address = 'https://hooks.library.example/'
  const webhook = await make(payload, 'webhooks', { partner: partner.id, address })
  const sent = { kind: 'document.changed', status: 'delivered', attempts: 1 }
  await make(payload, 'webhook-deliveries', { webhook: webhook.id, ...sent })
  await make(payload, 'import-runs')
  await make(payload, 'publications')
  const user = { relationTo: 'users', value: somebody.id }
  await make(payload, 'payload-preferences', {}, { ...somebody, collection: 'users' })
  for (const [index, { collection, id, gone }] of documents.entries()) {
    if (gone || index % 2 === 0) continue
    if (index % 5 === 0) {
      await make(payload, 'payload-locked-documents', {
        document: { relationTo: collection, value: id },
        user,
      })
    }
    const by = { createdBy: somebody.id, updatedBy: somebody.id }
    await payload.update({ collection, id, data: by, draft: true, trash: true, ...asSystem })
  }
  return { secrets: await secretsOf(payload, somebody) }
}

const asSystem = { context: { importer: true }, overrideAccess: true, depth: 0 } as const

interface Made {
  id: string | number
  email?: string
}

async function make(
  payload: Payload,
  collection: string,
  data: object = {},
  user?: object,
): Promise<Made> {
  const words = filled(configOf(payload, collection), { choose: () => undefined, blocks: [] })
  const made: unknown = await payload.create({
    collection,
    data: { ...words, ...data },
    user,
    ...asSystem,
  } as never)
  return made as Made
}

/** How somebody signs in, and what is kept of that. */
async function secretsOf(payload: Payload, { id, email = '' }: Made): Promise<string[]> {
  const collection = 'users' as CollectionSlug
  const { token } = await payload.login({
    collection: 'users',
    data: { email, password: PASSWORD },
  })
  const reset = await payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
  })
  const row = await payload.db.findOne<{
    id: string | number
    hash: string
    salt: string
    sessions: { id: string }[]
  }>({ collection, where: { id: { equals: id } } })
  if (!row || !token) throw new Error('Nobody can sign in.')
  return [token, reset, row.hash, row.salt, ...row.sessions.map((session) => session.id)]
}
