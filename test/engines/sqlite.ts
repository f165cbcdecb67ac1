import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import type { Databases } from './databases'

const fileOf = (uri: string) => uri.slice('file:'.length)

/** The file lies in its folder and goes with it. */
export const sqliteDatabases: Databases = {
  uriIn: (folder) => `file:${path.join(folder, 'cms.db')}`,
  make: async () => {},
  copy: async (from, to) => {
    // What has been written last may lie beside the main file.
    for (const end of ['', '-wal', '-shm']) {
      const file = fileOf(from) + end
      if (existsSync(file)) cpSync(file, fileOf(to) + end, { force: true })
    }
  },
  drop: async () => {},
}
