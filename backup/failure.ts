import path from 'node:path'
import { BackupFailure } from '../src/engines/backup'
import { causesOf } from '../src/engines/errors'

const OF_PLACE: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'the folder cannot be written to',
  EPERM: 'the folder cannot be written to',
  EROFS: 'the folder can only be read',
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

/** What to say where an archive cannot be written to its place; undefined where something else has failed. */
export function failureAt(file: string, error: unknown): BackupFailure | undefined {
  for (const cause of causesOf(error)) {
    const code = 'code' in cause ? String(cause.code) : ''
    const reason = FULL.has(code) ? 'its disk is full' : isAt(file, cause) && OF_PLACE[code]
    if (reason) {
      return new BackupFailure(
        `Cannot save to ${file}: ${reason}. Make room, or name another place.`,
      )
    }
  }
  return undefined
}

const isAt = (file: string, error: object): boolean =>
  'path' in error && path.resolve(String(error.path)).startsWith(path.resolve(file))
