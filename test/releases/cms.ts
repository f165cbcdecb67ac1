/** A Payload with the plugin on a database file of its own, and short ways to write content. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, type Migration, type Payload } from 'payload'
import { migrations } from '../../src/migrations/sqlite'
import type { Referable, StoredBlock, StoredInline } from '../../src/model'
import { toLexical } from '../../src/model/lexical'
import { connectedLib, type ConnectedLibOptions } from '../../src/plugin'

export const PUBLIC_URL = 'https://cms.example'

export interface Cms {
  payload: Payload
  /** Under which Payload keeps this instance. */
  key: string
  file: string
  close: () => Promise<void>
}

let opened = 0

/**
 * @param file an existing database, to open it as another process would
 * @param uploads where its uploads lie
 * @param options further options of the plugin
 */
export async function startPayload(
  file?: string,
  publicUrl = PUBLIC_URL,
  uploads?: string,
  options: ConnectedLibOptions = {},
): Promise<Cms> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  const database = file ?? path.join(folder, 'cms.db')
  const key = `test-${(opened += 1)}`
  const payload = await getPayload({
    key,
    config: buildConfig({
      secret: 'a secret for tests',
      db: sqliteAdapter({
        client: { url: `file:${database}` },
        push: false,
        wal: { synchronous: 'NORMAL' },
        busyTimeout: 5000,
      }),
      editor: lexicalEditor(),
      plugins: [
        connectedLib({
          publicUrl,
          uploadsDir: uploads ?? path.join(folder, 'uploads'),
          ...options,
        }),
      ],
      typescript: { autoGenerate: false },
      telemetry: false,
      logger: { options: { level: 'fatal' } },
    }),
  })
  await payload.db.migrate({ migrations: migrations as Migration[] })
  return {
    payload,
    key,
    file: database,
    close: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const words = (text: string): StoredInline => ({ type: 'text', text })
export const paragraph = (...children: StoredInline[]): StoredBlock => ({
  type: 'paragraph',
  children,
})
export const bodyOf = (...children: StoredBlock[]) => toLexical({ type: 'body', children })

export interface Doc {
  id: string | number
  uid: string
  slug: string
  [field: string]: unknown
}

interface Writer {
  /** As the tests' author: access has tests of its own. */
  create: (collection: Referable, data: object, context?: object) => Promise<Doc>
  update: (collection: Referable, doc: Doc, data: object, draft?: boolean) => Promise<Doc>
  remove: (collection: Referable, doc: Doc) => Promise<void>
}

export function writerOf(payload: Payload): Writer {
  return {
    create: async (collection, data, context = {}) =>
      (await payload.create({
        collection,
        data: { _status: 'published', ...data },
        context: { ...context },
        overrideAccess: true,
        depth: 0,
      })) as unknown as Doc,
    update: async (collection, { id }, data, draft = false) =>
      (await payload.update({
        collection,
        id,
        data,
        draft,
        overrideAccess: true,
        depth: 0,
      })) as unknown as Doc,
    remove: async (collection, { id }) => {
      await payload.delete({ collection, id, overrideAccess: true })
    },
  }
}
