import { constants, promises as fs } from 'node:fs'
import path from 'node:path'
import { undefinedIfMissing } from '../undefinedIfMissing'

/** Why a folder cannot be used. */
export class UnusableFolder extends Error {
  override name = 'UnusableFolder'
}

/**
 * Makes a folder where there is none.
 *
 * @throws UnusableFolder where that cannot be, or nothing can be written into it
 */
export async function checkFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await fs.access(folder, constants.W_OK)
  } catch (error) {
    if (error instanceof UnusableFolder) throw error
    throw new UnusableFolder(`the folder cannot be written to (${codeOf(error)})`)
  }
}

/** As `mkdir` with `recursive` does, but that never returns where a file system refuses new folders, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  const found = await fs.stat(folder).catch(undefinedIfAbsent)
  if (found?.isDirectory()) return
  if (found) throw new UnusableFolder(`a file stands at ${folder}`)
  await makeFolder(path.dirname(folder))
  await fs.mkdir(folder)
}

/** A file that stands where a folder should is met further up. */
const undefinedIfAbsent = (error: unknown): undefined =>
  codeOf(error) === 'ENOTDIR' ? undefined : undefinedIfMissing(error)

/** Of an error of the system. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error)
