import type { Readable } from 'node:stream'
import { BackupFailure } from '../backup'

/** Each document of BSON begins with how many bytes it has, these four included. */
const LENGTH_BYTES = 4

/** Cuts a file of BSON into its documents, however it comes in pieces. */
export async function* bsonDocuments(file: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of file as AsyncIterable<Buffer>) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    for (;;) {
      const length = rest.length >= LENGTH_BYTES ? rest.readInt32LE(0) : Infinity
      if (length < LENGTH_BYTES) throw new BackupFailure('Its database is damaged.')
      if (rest.length < length) break
      yield rest.subarray(0, length)
      rest = rest.subarray(length)
    }
  }
  if (rest.length > 0) throw new BackupFailure('Its database ends in the middle of a document.')
}
