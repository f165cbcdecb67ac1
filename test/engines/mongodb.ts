import mongoose, { type Connection } from 'mongoose'
import type { Databases } from './databases'

/** @param server its address, without a database */
export function mongodbDatabases(server: string, nameOf: (folder: string) => string): Databases {
  return {
    uriIn: (folder) => Object.assign(new URL(server), { pathname: nameOf(folder) }).href,
    make: async () => {},
    copy: (from, to) =>
      withConnection(from, (source) => withConnection(to, (target) => copyInto(source, target))),
    countRows: async (uri, collection) => {
      const connection = await mongoose.createConnection(uri).asPromise()
      return {
        count: () => connection.collection(collection).countDocuments(),
        close: () => connection.close(),
      }
    },
    drop: (uri) => withConnection(uri, (connection) => connection.dropDatabase()),
  }
}

async function copyInto(source: Connection, target: Connection): Promise<void> {
  for (const { name } of await source.listCollections()) {
    const documents = await source.collection(name).find().toArray()
    if (documents.length > 0) await target.collection(name).insertMany(documents)
  }
}

async function withConnection<T>(uri: string, task: (connection: Connection) => Promise<T>) {
  const connection = await mongoose.createConnection(uri).asPromise()
  try {
    return await task(connection)
  } finally {
    await connection.close()
  }
}
