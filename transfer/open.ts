/** Opens the two installations: the one that is only read, and the one that is written. */
import { getPayload, type Payload } from 'payload'
import { configFor } from '../src/config'
import { engineOf, type Database } from '../src/engines'
import type { Env } from '../src/env'
import { refuseNewer } from '../src/newer'
import { describeConnection } from '../src/server/connect'
import { refuseUnfinished } from '../src/unfinished'
import { TransferFailure } from './failure'

export interface Installation {
  payload: Payload
  database: Database
  uri: string
}

/** @param secret with which both seal what they keep */
export async function openSource(env: Env, secret: string): Promise<Installation> {
  const source = await open(env, secret, true)
  const { migrations } = source.database
  await refuseUnfinished(source.payload, source.database)
  const { docs } = await source.payload.db.find<{ name: string }>({
    collection: 'payload-migrations',
    pagination: false,
    limit: 0,
  })
  const applied = new Set(docs.map(({ name }) => name))
  if (!migrations.every((name) => applied.has(name))) {
    throw new TransferFailure(
      'The database that is to be moved is of an older version. Start the CMS with it once.',
    )
  }
  return source
}

export async function openTarget(env: Env, secret: string): Promise<Installation> {
  return open(env, secret, false)
}

async function open(env: Env, secret: string, readOnly: boolean): Promise<Installation> {
  const { DATABASE_URI: uri, MONGODB_COMPATIBILITY: compatibility } = env
  const engine = engineOf(uri)
  const database = await engine.database({ uri, compatibility, readOnly })
  try {
    const payload = await getPayload({
      key: readOnly ? 'source' : 'target',
      config: configFor(env, { database, secret }),
      disableOnInit: true,
    })
    if (!readOnly) await database.migrate(payload)
    await refuseNewer(payload, { ...engine, ...database })
    return { payload, database, uri }
  } catch (error) {
    throw describeConnection(error, uri) ?? error
  }
}
