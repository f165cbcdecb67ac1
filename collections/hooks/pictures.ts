/** Refuses to publish an image for which another kind of file is chosen: readers would see nothing there. */
import type {
  CollectionBeforeChangeHook,
  CollectionSlug,
  PayloadRequest,
  SelectType,
} from 'payload'
import { walk, type DocumentId } from '../../src/model'
import { fromLexical } from '../../src/model/lexical'
import { isPictureType } from '../Media/kinds'
import { slugOf } from '../names'
import type { Data } from '../values'
import { refusal } from './refusal'

/** What is imported is as its source has it, and what comes back was published so. */
export const requirePictures: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const mayShowNothing = req.context.importer === true || req.context.withGaps === true
  const { body } = { ...originalDoc, ...data } as Data
  if (data._status !== 'published' || mayShowNothing || !body) return data
  const name = await otherFileAmong(shownIn(body), req)
  if (name === undefined) return data
  const message = `It shows the file “${name}” as an image, which is none. Choose a picture there, or take it out and link to the file.`
  throw refusal({ collection, field: 'body', message })
}

const shownIn = (body: unknown): DocumentId[] =>
  [...walk(fromLexical(body).children)].flatMap((node) =>
    node.type === 'figure' || node.type === 'image' ? [node.media] : [],
  )

async function otherFileAmong(ids: DocumentId[], req: PayloadRequest): Promise<string | undefined> {
  if (ids.length === 0) return undefined
  // What is published must be known whoever publishes.
  const { docs } = await req.payload.find({
    collection: slugOf(req.payload, 'media') as CollectionSlug,
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { filename: true, mimeType: true } as SelectType,
    req,
    overrideAccess: true,
  })
  const files = docs as unknown as { filename?: string | null; mimeType?: string | null }[]
  const other = files.find(({ mimeType }) => !isPictureType(mimeType ?? ''))
  return other && (other.filename ?? 'without a name')
}
