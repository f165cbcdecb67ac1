import type { PayloadRequest, Where } from 'payload'
import { LinkError, openLink } from '../../src/drafts'

/** What is in the trash keeps its status. */
const PUBLISHED: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** The files that a visitor may have: those that are published, and that of a draft whose address opens it. */
export async function filesFor({ payload, searchParams }: PayloadRequest): Promise<Where> {
  const opening = searchParams?.get('draft')
  if (!opening) return PUBLISHED
  try {
    const { uid } = await openLink(opening, payload.secret)
    return {
      or: [PUBLISHED, { and: [{ uid: { equals: uid } }, { deletedAt: { exists: false } }] }],
    }
  } catch (error) {
    if (error instanceof LinkError) return PUBLISHED
    throw error
  }
}
