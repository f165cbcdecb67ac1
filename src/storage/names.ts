/** Names of files. What once had a name keeps it: somebody may be shown it, or go back to it. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { FileStorage } from './types'

type Kept = NonNullable<Awaited<ReturnType<FileStorage['get']>>>

interface Wanted {
  name: string
  bytes: Buffer
  /** Whether somebody has just been given a name. */
  isTaken: (name: string) => boolean
}

interface Free {
  name: string
  /** Whether nothing is kept under it yet. */
  isNew: boolean
}

/** The name wanted, or one like it, under which nothing else is kept. */
export async function freeName(
  storage: FileStorage,
  slug: CollectionSlug,
  { name, bytes, isTaken }: Wanted,
  req: PayloadRequest,
): Promise<Free> {
  const { name: base, ext } = path.parse(name)
  for (let number = 0; ; number += 1) {
    const free = number === 0 ? name : `${base}-${number}${ext}`
    if (isTaken(free) || (await isNamed(req.payload, slug, free, req))) continue
    const kept = await storage.get(free)
    if (!kept) return { name: free, isNew: true }
    // What was cut off has left its file and no document: it is taken up again, and nothing of somebody else's is.
    if (await isSame(kept, bytes)) return { name: free, isNew: false }
  }
}

/**
 * Whether a document, thrown away or not, or a version of one has a file of this name.
 *
 * @param req in whose transaction to look; absent for what everybody sees
 */
export async function isNamed(
  { db }: Payload,
  collection: CollectionSlug,
  name: string,
  req?: PayloadRequest,
): Promise<boolean> {
  if (await db.findOne({ collection, where: { filename: { equals: name } }, req })) return true
  const where = { 'version.filename': { equals: name } }
  return (await db.countVersions({ collection, where, req })).totalDocs > 0
}

async function isSame({ body }: Kept, bytes: Buffer): Promise<boolean> {
  const digest = createHash('sha256')
  for await (const chunk of body) digest.update(chunk as Uint8Array)
  return digest.digest().equals(createHash('sha256').update(bytes).digest())
}
