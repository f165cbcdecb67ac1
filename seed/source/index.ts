/** Before the first stage: makes of what was given (a folder, a page, a zip file, a repository) files on this disk. */
import { existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import { clone } from './git'
import { kindOf, shown } from './kind'
import { courseFolder, nameOf } from './name'
import { withTemporaryFolder } from './temporary'
import { unpack } from './zip'

/** Where a course lies. */
export interface Source {
  /** What was given, for messages; without a password. */
  given: string
  /** Folder or page on this disk. */
  path: string
  /** Names the course where nothing else does. */
  name: string
}

/** What was given, as far as it can be told without fetching it. */
export const described = (given: string): Omit<Source, 'path'> => ({
  given: shown(given),
  name: nameOf(existsSync(given) ? path.resolve(given) : given),
})

/** A folder or a page that lies on this disk. */
export const localSource = (given: string): Source => ({
  given,
  path: given,
  name: nameOf(path.resolve(given)),
})

/**
 * Fetches what was given and hands it over. What had to be unpacked or cloned for that lies in a temporary
 * folder, which is gone when this ends, however it ends; so import the course before that.
 *
 * @param given path of a folder, a page, a zip file or a repository, or address of a repository; `#NAME` after a
 *   repository asks for a branch or tag
 * @returns what `use` returns
 * @throws ImportError where it cannot be fetched or must not be unpacked
 */
export async function withSource<T>(
  given: string,
  use: (source: Source) => Promise<T>,
): Promise<T> {
  const kind = await kindOf(given)
  if (kind.type === 'local') return use(localSource(given))
  return withTemporaryFolder(async (folder) => {
    if (kind.type === 'git') {
      await clone(kind, folder)
      return use({ given: kind.shown, path: folder, name: nameOf(kind.address) })
    }
    await unpack(given, folder)
    const inner = courseFolder(await fs.readdir(folder, { withFileTypes: true }))
    return use({ given, path: path.join(folder, inner), name: nameOf(inner || given) })
  })
}
