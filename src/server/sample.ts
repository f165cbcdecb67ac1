import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { REFERABLE } from '../model'

/** Each folder in it is a course, and names it. */
const SAMPLES = path.resolve('seed/content')

/** Imports a course from a folder; running it again completes what an interrupted run began. */
export type ImportFolder = (payload: Payload, folder: string) => Promise<unknown>

/** Imports the sample courses into a database in which nobody has written or imported anything yet. */
export async function importSamples(payload: Payload, importFolder: ImportFolder): Promise<void> {
  const entries = await readdir(SAMPLES, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  if (!(await isUntouched(payload, names))) return
  for (const name of names) await importFolder(payload, path.join(SAMPLES, name))
}

/**
 * Whether there is no content, not even in the trash, and no import; a start that was cut off while it
 * imported the samples goes on.
 */
async function isUntouched(payload: Payload, samples: string[]): Promise<boolean> {
  const runs = await runsOf(payload)
  if (runs.length > 0) {
    const latest = new Map(runs.map(({ course, state }) => [String(course), state]))
    return (
      [...latest.keys()].every((course) => samples.includes(course)) &&
      [...latest.values()].some((state) => state !== 'finished')
    )
  }
  const counts = await Promise.all(REFERABLE.map((collection) => countOf(payload, collection)))
  return counts.every((count) => count === 0)
}

// At a start nobody is signed in; what is counted here is shown to nobody.
async function runsOf(payload: Payload): Promise<Record<string, unknown>[]> {
  const collection = 'import-runs' as CollectionSlug
  const { docs } = await payload.find({
    collection,
    sort: 'startedAt',
    pagination: false,
    overrideAccess: true,
  })
  return docs as unknown as Record<string, unknown>[]
}

async function countOf(payload: Payload, collection: CollectionSlug): Promise<number> {
  return (await payload.count({ collection, trash: true, overrideAccess: true })).totalDocs
}
