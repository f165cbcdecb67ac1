import type { Access, Payload, PayloadRequest, Where } from 'payload'
import { isPublisher } from '../../collections/access/roles'

const LOCKS = 'payload-locked-documents'

interface Lock {
  user?: { relationTo?: unknown; value?: unknown }
}

/**
 * Lets nobody lock a document in the name of another. Payload lets everybody who is signed in write these as they like, and
 * makes the collection after all plugins; its own admin makes locks past all access, and by requests gives them up or takes
 * them over.
 */
export function guardLocks({ collections }: Payload): void {
  const locks = collections[LOCKS]
  if (!locks) return
  const { access } = locks.config
  locks.config.access = { ...access, create: () => false, update: takeOver, delete: giveUp }
}

/** In one's own name, and of the same document. */
const takeOver: Access = ({ req, data }) => {
  if (!req.user) return false
  const { user, ...rest } = (data ?? {}) as Lock
  const isOwn = user?.relationTo === req.user.collection && isSame(user.value, req)
  return isOwn && Object.keys(rest).length === 0
}

const isSame = (value: unknown, { user }: PayloadRequest): boolean =>
  String(value) === String(user?.id)

const giveUp: Access = ({ req }) => {
  const { user } = req
  if (!user || isPublisher(req)) return Boolean(user)
  const own: Where[] = [
    { 'user.relationTo': { equals: user.collection } },
    { 'user.value': { equals: user.id } },
  ]
  return { and: own }
}
