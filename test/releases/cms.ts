/** A Payload with the plugin on a database of its own, and short ways to write content. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, type Payload } from 'payload'
import { engineOf } from '../../src/engines'
import { readEnv } from '../../src/env'
import type { DocumentId, Referable, StoredBlock, StoredInline } from '../../src/model'
import { toLexical } from '../../src/model/lexical'
import { connectedLib, type ConnectedLibOptions } from '../../src/plugin'
import { databasesOf } from '../engines/databases'
import { watchedIfAsked } from '../engines/overlap'

export const PUBLIC_URL = 'https://cms.example'

export interface Cms {
  payload: Payload
  /** Under which Payload keeps this instance. */
  key: string
  uri: string
  close: () => Promise<void>
}

let opened = 0

/**
 * @param known an existing database, to open it as another process would
 * @param uploads where its uploads lie
 * @param options further options of the plugin
 */
export async function startPayload(
  known?: string,
  publicUrl = PUBLIC_URL,
  uploads?: string,
  options: ConnectedLibOptions = {},
): Promise<Cms> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  const databases = databasesOf()
  const uri = known ?? databases.uriIn(folder)
  if (known === undefined) await databases.make(uri)
  const { MONGODB_COMPATIBILITY: compatibility } = readEnv(process.env)
  const database = await engineOf(uri).database({ uri, compatibility })
  const key = `test-${(opened += 1)}`
  const payload = await getPayload({
    key,
    config: buildConfig({
      secret: 'a secret for tests',
      db: watchedIfAsked(database.adapter),
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
      logger: { options: { level: (process.env.TEST_LOG ?? 'fatal') as 'fatal' } },
    }),
  })
  await database.migrate(payload)
  return {
    payload,
    key,
    uri,
    close: async () => {
      await payload.destroy()
      if (known === undefined) await databases.drop(uri)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const words = (text: string) => ({ type: 'text' as const, text })
export const paragraph = (...children: StoredInline[]): StoredBlock => ({
  type: 'paragraph',
  children,
})
export const bodyOf = (...children: StoredBlock[]) => toLexical({ type: 'body', children })

/** Of what the REST API has answered. */
export const idOf = ({ id }: { id?: unknown }) => id as DocumentId

export interface Doc {
  id: string | number
  uid: string
  slug: string
  [field: string]: unknown
}

interface Writer {
  /** As the tests' author: access has tests of its own. */
  create: (collection: Referable, data: object, context?: object) => Promise<Doc>
  update: (
    collection: Referable,
    doc: Doc,
    data: object,
    draft?: boolean,
    context?: object,
  ) => Promise<Doc>
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
    update: async (collection, { id }, data, draft = false, context = {}) =>
      (await payload.update({
        collection,
        id,
        data,
        draft,
        context: { ...context },
        overrideAccess: true,
        depth: 0,
      })) as unknown as Doc,
    remove: async (collection, { id }) => {
      await payload.delete({ collection, id, overrideAccess: true })
    },
  }
}
