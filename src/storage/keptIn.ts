/**
 * A collection of uploads whose files are kept in a storage. Payload decides who may have which; by itself it would write
 * over a file that is cropped, and delete one that is replaced, though what is published and earlier versions show it.
 */
import { promises as fs } from 'node:fs'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterErrorHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  TypeWithID,
} from 'payload'
import type { DocumentId } from '../model'
import { afterCommit } from '../releases/afterCommit'
import { createTurns } from '../turns'
import { editKept } from './edit'
import { fileEndpoints } from './endpoints'
import { fetchNothing, refuseAddress } from './fetching'
import { isNamed, keepUnderFreeName } from './names'
import { createInQuestion, namesInQuestion, type InQuestion } from './refused'
import { serve, typeOf, type Upload } from './serve'
import type { FileStorage } from './types'

/** What Payload does with files by itself it does there, where there are none. */
const NOWHERE = 'files-are-kept-elsewhere'

/** @returns the collection with its files in the storage */
export function keptIn(storage: FileStorage): (collection: CollectionConfig) => CollectionConfig {
  return (collection) => {
    const upload = collection.upload as Upload
    const { hooks = {} } = collection
    const slug = collection.slug as CollectionSlug
    const context = { storage, slug, upload, inTurn: createTurns(), inQuestion: createInQuestion() }
    return {
      ...collection,
      // It would have Payload ask this server for the file.
      disableDuplicate: true,
      endpoints: collection.endpoints !== false && [
        ...(collection.endpoints ?? []),
        ...fileEndpoints(slug),
      ],
      upload: {
        ...upload,
        ...fetchNothing(upload),
        staticDir: NOWHERE,
        disableLocalStorage: true,
        handlers: [serve(storage, upload, slug)],
      },
      hooks: {
        ...hooks,
        beforeOperation: [
          ...(hooks.beforeOperation ?? []),
          ...(upload.pasteURL ? [] : [refuseAddress]),
          editKept(storage),
        ],
        beforeChange: [...(hooks.beforeChange ?? []), keep(context)],
        afterChange: [...(hooks.afterChange ?? []), settle(context), removeReplaced(context)],
        afterError: [...(hooks.afterError ?? []), removeRefused(context)],
        beforeDelete: [...(hooks.beforeDelete ?? []), noteFiles(context)],
        afterDelete: [...(hooks.afterDelete ?? []), removeFiles(context)],
      },
    }
  }
}

interface Keeping {
  storage: FileStorage
  slug: CollectionSlug
  upload: Upload
  /** One after the other for a name: not every storage tells two files apart that come at once. */
  inTurn: ReturnType<typeof createTurns>
  inQuestion: InQuestion
}

/** Before the document is written: one without its file would be worse than a file without a document. */
const keep =
  ({ storage, slug, upload, inTurn, inQuestion }: Keeping): CollectionBeforeChangeHook =>
  async ({ data, req }) => {
    const { file } = req
    const name: unknown = data.filename
    if (!file || typeof name !== 'string') return data
    const bytes = file.tempFilePath ? await fs.readFile(file.tempFilePath) : file.data
    const filename = await keepUnderFreeName(
      { storage, slug, inTurn, isTaken: inQuestion.has },
      { name, bytes, type: typeOf(name, upload) },
      req,
    )
    inQuestion.note(filename, req)
    return { ...data, filename }
  }

const settle =
  ({ inQuestion }: Keeping): CollectionAfterChangeHook =>
  ({ req }) =>
    afterCommit(req.payload, req.transactionID, async () => inQuestion.settle(req))

/** What was kept for a document that was not written after all. */
const removeRefused =
  ({ storage, slug, inQuestion }: Keeping): CollectionAfterErrorHook =>
  async ({ req }) => {
    await removeUnnamed(storage, slug, namesInQuestion(req), req)
    inQuestion.settle(req)
  }

/** A draft that is saved by itself takes the place of the one before; whatever else has been saved keeps its file. */
const removeReplaced =
  ({ storage, slug }: Keeping): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    const name: unknown = previousDoc?.filename
    if (typeof name !== 'string' || name === doc.filename) return
    await removeUnnamed(storage, slug, [name], req)
  }

/** Names of the files of what is about to be deleted, by its id. */
const FILES = 'files'
type Noted = Map<DocumentId, string[]>

interface Filed {
  filename?: string | null
}

const noteFiles =
  ({ slug }: Keeping): CollectionBeforeDeleteHook =>
  async ({ id, req, context }) => {
    const { db } = req.payload
    const [row, { docs }] = await Promise.all([
      db.findOne<Filed & TypeWithID>({ collection: slug, where: { id: { equals: id } }, req }),
      db.findVersions<Filed>({
        collection: slug,
        where: { parent: { equals: id } },
        pagination: false,
        limit: 0,
        req,
      }),
    ])
    const names = [row?.filename, ...docs.map(({ version }) => version.filename)]
    const noted = (context[FILES] ??= new Map()) as Noted
    noted.set(id, [...new Set(names.filter((name) => typeof name === 'string'))])
  }

const removeFiles =
  ({ storage, slug }: Keeping): CollectionAfterDeleteHook =>
  async ({ id, req, context }) => {
    const noted = context[FILES] as Noted | undefined
    await removeUnnamed(storage, slug, noted?.get(id) ?? [], req)
  }

/** When it is certain: what is taken back has its files still. */
const removeUnnamed = (
  storage: FileStorage,
  slug: CollectionSlug,
  names: readonly string[],
  { payload, transactionID }: PayloadRequest,
): Promise<void> =>
  afterCommit(payload, transactionID, async () => {
    for (const name of names) {
      try {
        if (!(await isNamed(payload, slug, name))) await storage.remove(name)
      } catch (error) {
        // What was saved is saved; the file only stays where it is.
        payload.logger.error({ err: error, file: name }, 'a file cannot be removed')
      }
    }
  })
