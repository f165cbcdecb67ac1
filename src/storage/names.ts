/** Names of files. What once had a name keeps it: somebody may be shown it, or go back to it. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { createTurns } from '../turns'
import type { FileStorage } from './types'

type Found = NonNullable<Awaited<ReturnType<FileStorage['get']>>>

interface Names {
  storage: FileStorage
  slug: CollectionSlug
  inTurn: ReturnType<typeof createTurns>
  /** Whether somebody has just been given a name. */
  isTaken: (name: string) => boolean
}

interface Wanted {
  name: string
  bytes: Buffer
  type: string
}

/** Keeps a file under the name wanted, or one like it, under which nothing else is kept. @returns the name */
export async function keepUnderFreeName(
  names: Names,
  wanted: Wanted,
  req: PayloadRequest,
): Promise<string> {
  const { name: base, ext } = path.parse(wanted.name)
  for (let number = 0; ; number += 1) {
    const name = number === 0 ? wanted.name : `${base}-${number}${ext}`
    if (await names.inTurn(name, () => keepAs(names, { ...wanted, name }, req))) return name
  }
}

/** @returns whether the name is not another's, in this process or in any */
async function keepAs(
  { storage, slug, isTaken }: Names,
  { name, bytes, type }: Wanted,
  req: PayloadRequest,
): Promise<boolean> {
  if (isTaken(name) || (await isNamed(req.payload, slug, name, req))) return false
  if (await storage.add(name, bytes, type)) return true
  // An import that was cut off has left its file and no document. What others leave may be about to have one.
  if (req.context.importer !== true) return false
  const found = await storage.get(name)
  return found !== undefined && (await isSame(found, bytes))
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

async function isSame({ body }: Found, bytes: Buffer): Promise<boolean> {
  const digest = createHash('sha256')
  for await (const chunk of body) digest.update(chunk as Uint8Array)
  return digest.digest().equals(createHash('sha256').update(bytes).digest())
}
