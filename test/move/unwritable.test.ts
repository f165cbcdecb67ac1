/** A backup to a place that cannot be written. */
import { expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { backUp } from '../../backup/backup'
import { placeOf } from '../../backup/place'
import { readEnv } from '../../src/env'
import { startPayload } from '../releases/cms'

it('is refused in one sentence', async () => {
  const cms = await startPayload()
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  writeFileSync(path.join(folder, 'a-file'), '')
  const { place, database } = await placeOf(
    readEnv({ DATABASE_URI: cms.uri, UPLOADS_DIR: path.join(folder, 'uploads') }),
  )
  for (const [file, reason] of [
    [path.join(folder, 'nowhere/backup.zip'), 'there is no such folder'],
    [path.join(folder, 'a-file/backup.zip'), 'a part of its path is no folder'],
  ] as const) {
    await expect(backUp(place, database, file)).rejects.toMatchObject({
      name: 'BackupFailure',
      message: `Cannot save to ${file}: ${reason}. Make room, or name another place.`,
    })
  }
  rmSync(folder, { recursive: true })
  await cms.close()
})
