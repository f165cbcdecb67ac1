import mongoose from 'mongoose'
import { COLUMNS, type Reader, type StoredRelease, type StoredRow } from './types'

export async function mongodbReader(uri: string): Promise<Reader> {
  const connection = await mongoose.createConnection(uri).asPromise()
  const fields = Object.fromEntries(COLUMNS.map((column) => [column, 1]))
  return {
    releasesSince: async (number) => {
      const releases = connection.collection<StoredRelease>('releases')
      const found = releases.find({ number: { $gt: number } }, { sort: { number: 1 } })
      return (await found.toArray()).map(({ number: own, finished, createdAt }) => ({
        number: own,
        finished: finished === true,
        createdAt,
      }))
    },
    rowsSince: async (release) => {
      const rows = connection.collection<StoredRow>('published')
      const found = rows.find({ release: { $gt: release } }, { projection: { ...fields, _id: 0 } })
      return (await found.toArray()).map((row) => ({ ...row, deleted: row.deleted === true }))
    },
    close: () => connection.close(),
  }
}
