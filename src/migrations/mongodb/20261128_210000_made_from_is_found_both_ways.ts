import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

const AT_ONCE = 500
const ID_BYTES = 12

/** What a document was made from stood in one field; now each is found by an index. What was written since is newer. */
export async function up({ payload }: { payload: Payload }): Promise<void> {
  const { published } = (payload.db as unknown as MongooseAdapter).collections
  if (!published) return
  const rows = published.collection
  const old = { deps: { $exists: true } }
  for (;;) {
    const some = await rows
      .find(old, { projection: { deps: 1, madeFrom: 1 }, limit: AT_ONCE })
      .toArray()
    if (some.length === 0) return
    await rows.bulkWrite(
      some.map(({ _id, deps, madeFrom }) => ({
        updateOne: {
          filter: { _id },
          update: {
            $unset: { deps: '' },
            ...(madeFrom === undefined && { $set: { madeFrom: rowsOf(deps) } }),
          },
        },
      })),
    )
  }
}

const rowsOf = (deps: unknown): { id: string; key: string }[] =>
  (Array.isArray(deps) ? deps : [])
    .filter((key) => typeof key === 'string')
    .map((key) => ({ id: randomBytes(ID_BYTES).toString('hex'), key }))
