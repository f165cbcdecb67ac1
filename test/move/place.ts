/** Backups of places that tests have made. */
import path from 'node:path'
import { backUp } from '../../backup/backup'
import { placeOf } from '../../backup/place'
import { restore } from '../../backup/restore'
import { readEnv } from '../../src/env'
import { databasesOf } from '../engines/databases'
import { copyDatabase, openBeside } from '../seed/process'
import { answersOf } from './v1'

/**
 * @param data folder of the place
 * @param environment further settings
 */
export const settingsIn = (data: string, environment: Record<string, string> = {}) =>
  placeOf(
    readEnv({
      DATABASE_URI: databasesOf().uriIn(data),
      UPLOADS_DIR: path.join(data, 'uploads'),
      PAYLOAD_SECRET: 'a secret for tests',
      ...environment,
    }),
  )

export async function save(data: string, file: string): Promise<void> {
  const { place, database } = await settingsIn(data)
  await backUp(place, database, file)
}

export async function restoreInto(data: string, file: string, replace = false): Promise<void> {
  const { place, database } = await settingsIn(data)
  await restore(place, database, file, { replace })
}

/** What readers of a place see: of a copy, since whoever looks into an embedded database keeps it open. */
export async function answersIn(data: string): Promise<Record<string, string>> {
  const copy = `${data}-seen-${Date.now()}`
  await copyDatabase(data, copy)
  const beside = await openBeside(copy)
  const answers = await answersOf(beside.payload)
  await beside.close()
  const databases = databasesOf()
  await databases.drop(databases.uriIn(copy))
  return answers
}
