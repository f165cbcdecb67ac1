import type { Payload } from 'payload'
import type { Database, Engine } from './engines'
import { COMPILER } from './releases/compiler'
import { newestRelease } from './releases/journal'
import { StartFailure } from './server/failure'

/**
 * Refuses a database that a newer version has brought to itself: this one would write what that one does not expect.
 *
 * @throws StartFailure
 */
export async function refuseNewer(
  payload: Payload,
  { migrations, hasSchema }: Pick<Database, 'migrations'> & Pick<Engine, 'hasSchema'>,
): Promise<void> {
  const unknown = await unknownMigration(payload, migrations)
  const mark = unknown ?? (hasSchema ? undefined : await newerCompiler(payload))
  if (mark === undefined) return
  throw new StartFailure(
    `The database was made by a newer version (${mark}): start that version, or set DATABASE_URI to another.`,
  )
}

/** By the adapter itself: the system asks, before anybody can. */
async function unknownMigration(
  payload: Payload,
  known: readonly string[],
): Promise<string | undefined> {
  const { docs } = await payload.db.find<{ name: string }>({
    collection: 'payload-migrations',
    pagination: false,
  })
  return docs.find(({ name }) => !known.includes(name))?.name
}

/** Where not every change is a migration, what is delivered tells which version has made it. */
async function newerCompiler(payload: Payload): Promise<string | undefined> {
  const compiler = (await newestRelease(payload))?.compiler ?? 0
  return compiler > COMPILER ? `compiler ${compiler}` : undefined
}
