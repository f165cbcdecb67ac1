/** How far MongoDB has come with putting a backup in place, which it does by renaming, one collection after the other. */
import type { mongo } from 'mongoose'

/** What has been restored, and what it takes the place of, while it does. */
export const [NEW, OLD] = ['restored_', 'replaced_'] as const

/** Something is put aside before anything new gets its name, and all that is new has its name before that is dropped. */
export async function isHalfRestored(database: mongo.Db): Promise<boolean> {
  const names = await namesIn(database)
  return [NEW, OLD].every((prefix) => names.some((name) => name.startsWith(prefix)))
}

export async function namesIn(database: mongo.Db): Promise<string[]> {
  const found = await database.listCollections({}, { nameOnly: true }).toArray()
  return found.map(({ name }) => name).filter((name) => !name.startsWith('system.'))
}
