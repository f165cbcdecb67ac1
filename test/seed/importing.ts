/** A folder with a course, a real database, and short ways to import and to look. */
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionSlug } from 'payload'
import { importCourse, readCourse, type ImportOptions, type Report } from '../../seed'
import { rowsSince } from '../releases/rowsSince'
import { PUBLIC_URL, startPayload, type Cms } from '../releases/cms'
import { folderOf, SMALL, type Folder } from './folder'

export type Found = Record<string, unknown> & { id: number }

export interface Importing {
  cms: Cms
  folder: Folder
  /** Imports the folder as the course "small". */
  run: (options?: ImportOptions) => Promise<Report>
  /** @param options.draft whether to find the newest state instead of the published one */
  find: (
    collection: string,
    where?: object,
    options?: { draft?: boolean; trash?: boolean },
  ) => Promise<Found[]>
  /** Changes a document as an editor does. */
  edit: (collection: string, doc: Found | undefined, data: object, draft?: boolean) => Promise<void>
  /** What an upload says, as it is kept. */
  fileOf: (name: string) => Promise<string>
  /** Slugs, or titles, of what the API delivers of a type. */
  delivered: (type: string) => Promise<string[]>
  close: () => Promise<void>
}

export async function startImporting(files = SMALL, database?: string): Promise<Importing> {
  const folder = folderOf(files)
  const uploads = path.join(folder.path, '..', `${path.basename(folder.path)}-uploads`)
  const cms = await startPayload(database, PUBLIC_URL, uploads)
  const { payload } = cms
  return {
    cms,
    folder,
    run: async (options = {}) =>
      importCourse(payload, await readCourse(folder.path, { slug: 'small' }), options),
    find: async (collection, where = {}, options = {}) => {
      const { docs } = await payload.find({
        collection: collection as CollectionSlug,
        where: where as never,
        depth: 0,
        pagination: false,
        sort: 'id',
        ...options,
      })
      return docs as unknown as Found[]
    },
    edit: async (collection, doc, data, draft = false) => {
      if (!doc) throw new Error(`There is no such document in ${collection}.`)
      await payload.update({
        collection: collection as CollectionSlug,
        id: doc.id,
        data: data as never,
        draft,
      })
    },
    fileOf: async (name) => readFile(path.join(uploads, name), 'utf8'),
    delivered: async (type) => {
      const rows = (await rowsSince(payload, 0)).filter((row) => row.type === type)
      return rows.flatMap((row) => (row.deleted ? [] : row.document.title)).sort()
    },
    close: async () => {
      await cms.close()
      folder.delete()
      await rm(uploads, { recursive: true, force: true })
    },
  }
}

/** A page of the small course. */
export const page = (title: string, body: string) =>
  `---\ntitle: ${title}\nmodule_name: first\n---\n\n${body}\n`
