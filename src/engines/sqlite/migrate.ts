/**
 * Brings a database to this version: all of it or nothing, by one process at a time. Payload's own transactions are off
 * here (docs/adr/0003-sqlite-without-transactions.md), and a migration of which a part was done could not be done again.
 */
import type { Migration, Payload } from 'payload'
import type { Connection } from './connection'
import { contentsIn, type Client } from './file'
import { isTransient } from './transient'

/** @throws Error where rows would be left that refer to others which are not there */
export async function migrate(
  payload: Payload,
  { client, set }: Connection,
  migrations: Migration[],
): Promise<void> {
  if (!(await isPending(client, migrations))) return
  // A table that is made anew takes the place of the old one, whose rows may be referred to meanwhile:
  // https://www.sqlite.org/lang_altertable.html#otheralter. Inside of a transaction it could not be said.
  await set('foreign_keys', 'OFF')
  try {
    await begin(client)
    try {
      // Another process may have done it while this one waited.
      if (await isPending(client, migrations)) await payload.db.migrate({ migrations })
      await refuseDangling(client)
      await client.execute('COMMIT')
    } catch (error) {
      await client.execute('ROLLBACK')
      throw error
    }
  } finally {
    await set('foreign_keys', 'ON')
  }
}

/** However long another process takes. */
async function begin(client: Client): Promise<void> {
  for (;;) {
    try {
      return void (await client.execute('BEGIN IMMEDIATE'))
    } catch (error) {
      if (!isTransient(error)) throw error
    }
  }
}

async function isPending(client: Client, migrations: Migration[]): Promise<boolean> {
  const done = new Set((await contentsIn(client)).migrations)
  return migrations.some(({ name }) => !done.has(name))
}

async function refuseDangling(client: Client): Promise<void> {
  const { rows } = await client.execute('PRAGMA foreign_key_check')
  const tables = new Set(rows.map(({ table, parent }) => `${String(table)} to ${String(parent)}`))
  if (tables.size === 0) return
  throw new Error(
    `After migrating, rows would refer to others that are not there (${[...tables].join(', ')}), so nothing was migrated.`,
  )
}
