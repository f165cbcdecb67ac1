/** A CMS with a partner, whose webhooks lead to receivers on this machine. */
import type { CollectionSlug } from 'payload'
import type { DocumentId } from '../../src/model'
import { idOf, startPayload, type Cms } from '../releases/cms'
import { signIn, type Person } from '../schema/rest'
import { until } from '../waiting'

const PATIENCE = 20_000

export interface Made {
  id: string
  secret: string
}

export type Row = Record<string, unknown> & { id: string | number; status: string; answer: string }

export interface Hooked {
  cms: Cms
  admin: Person
  editor: Person
  partner: DocumentId
  /** Makes a webhook with a secret. */
  hook: (address: string, data?: object) => Promise<Made>
  /** The deliveries of a webhook as an administrator sees them, the newest first. */
  log: (webhook: string) => Promise<Row[]>
  /** Resolves when the newest delivery of a webhook has come so far, or one before it. */
  comesTo: (webhook: string, status: string, before?: number) => Promise<Row>
  webhook: (id: string) => Promise<Record<string, unknown>>
  /** Takes every webhook away. */
  clear: () => Promise<void>
  /** Changes what the system keeps, as time would. */
  amend: (collection: 'webhooks' | 'webhook-deliveries', id: unknown, data: object) => Promise<void>
}

export async function startHooked(loopbackWebhooks = true): Promise<Hooked> {
  const cms = await startPayload(undefined, undefined, undefined, { loopbackWebhooks })
  const [admin, editor] = [await signIn(cms, 'admin'), await signIn(cms, 'editor')]
  const made = await admin.post('/partners', { name: 'A library' })
  const partner = idOf(made.body.doc ?? {})

  const log = async (webhook: string) => {
    const where = `where[webhook][equals]=${webhook}`
    return (await admin.get(`/webhook-deliveries?${where}&limit=100&sort=-id`)).body.docs as Row[]
  }
  return {
    cms,
    admin,
    editor,
    partner,
    log,
    hook: async (address, data = {}) => {
      const entry = { label: 'Website', partner, address, ...data }
      const { status, body } = await admin.post('/webhooks', entry)
      if (status !== 201) throw new Error(JSON.stringify(body))
      const id = String(body.doc?.id)
      const { body: answer } = await admin.post(`/webhooks/${id}/secret`, {})
      return { id, secret: String(answer.secret) }
    },
    comesTo: async (webhook, status, before = 0) => {
      const found = async () => (await log(webhook))[before]
      await until(async () => (await found())?.status === status, { patience: PATIENCE })
      return (await found()) as Row
    },
    clear: async () => void (await admin.delete('/webhooks?where[label][exists]=true')),
    // MongoDB leaves out what was never set.
    webhook: async (id) => ({
      failingSince: null,
      offReason: null,
      ...(await admin.get(`/webhooks/${id}?depth=0`)).body,
    }),
    amend: async (collection, id, data) => {
      const where = { id: { equals: id } }
      const slug = collection as CollectionSlug
      await cms.payload.db.updateOne({ collection: slug, where, data: { ...data } })
    },
  }
}
