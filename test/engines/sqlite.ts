import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { cpSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { countOf } from './countOf'
import type { Databases } from './databases'

const fileOf = (uri: string) => uri.slice('file:'.length)

/** The file lies in its folder and goes with it. */
export const sqliteDatabases: Databases = {
  uriIn: (folder) => `file:${path.join(folder, 'cms.db')}`,
  make: async (uri) => {
    if (process.env.TEST_TEMPLATE) copyFiles(process.env.TEST_TEMPLATE, uri)
  },
  copy: async (from, to) => copyFiles(from, to),
  drop: async () => {},
  load: async (uri, dump) => writeFileSync(fileOf(uri), gunzipSync(dump)),
  countRows: async (uri, collection) => {
    const { $client: client } = drizzle(uri)
    return {
      count: async () => Number((await client.execute(countOf(collection))).rows[0]?.count),
      close: async () => client.close(),
    }
  },
}

/** What has been written last may lie beside the main file. */
function copyFiles(from: string, to: string): void {
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(fileOf(from) + end)) cpSync(fileOf(from) + end, fileOf(to) + end)
  }
}
