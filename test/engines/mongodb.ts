import type { Connection } from 'mongoose'
import type { Databases } from './databases'

/** @param server its address, without a database */
export function mongodbDatabases(server: string, nameOf: (folder: string) => string): Databases {
  return {
    uriIn: (folder) => Object.assign(new URL(server), { pathname: nameOf(folder) }).href,
    make: async () => {},
    copy: (from, to) =>
      withConnection(from, (source) => withConnection(to, (target) => copyInto(source, target))),
    countRows: async (uri, collection) => {
      const connection = await connect(uri)
      return {
        count: () => connection.collection(collection).countDocuments(),
        close: () => connection.close(),
      }
    },
    drop: (uri) => withConnection(uri, (connection) => connection.dropDatabase()),
  }
}

/** The driver takes a fifth of a second to load, which files that use another engine are spared. */
async function connect(uri: string): Promise<Connection> {
  const { default: mongoose } = await import('mongoose')
  return mongoose.createConnection(uri).asPromise()
}

async function copyInto(source: Connection, target: Connection): Promise<void> {
  for (const { name } of await source.listCollections()) {
    const documents = await source.collection(name).find().toArray()
    if (documents.length > 0) await target.collection(name).insertMany(documents)
  }
}

async function withConnection<T>(uri: string, task: (connection: Connection) => Promise<T>) {
  const connection = await connect(uri)
  try {
    return await task(connection)
  } finally {
    await connection.close()
  }
}
