import { createHash } from 'node:crypto'
import { createReadStream, type Stats } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { LRUCache } from 'lru-cache'

const MOST_KNOWN = 10_000

/** By what changes when another file takes the name. */
const digests = new LRUCache<string, string, string>({
  max: MOST_KNOWN,
  fetchMethod: async (_name, _stale, { context: file }) => {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    return hash.digest('base64url')
  },
})

/** A digest of the bytes of a file, which is read whole for it the first time. */
export const digestOf = (file: string, { ino, size, mtimeMs }: Stats): Promise<string> =>
  digests.forceFetch(`${file} ${ino} ${size} ${mtimeMs}`, { context: file })
