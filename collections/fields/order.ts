import type { CollectionSlug, FieldHook, NumberField, PayloadRequest, Where } from 'payload'
import { placeOf, type Placed } from '../../src/model'
import { idOf, type Data } from '../values'
import { askedPlace } from './outline'

interface OrderOptions {
  /** The field that names what the documents stand in. */
  on: 'course' | 'module'
  label: string
  description: string
}

/** The place of a document among those that stand in the same. */
export const orderField = ({ on, label, description }: OrderOptions): NumberField => ({
  name: 'order',
  type: 'number',
  min: 0,
  defaultValue: 0,
  label,
  hooks: { beforeValidate: [goLast(on)], beforeDuplicate: [() => null] },
  admin: { position: 'sidebar', description },
})

/** What is begun, or moved into another, goes last where nobody has said its place. */
const goLast =
  (on: OrderOptions['on']): FieldHook =>
  async ({ collection, operation, originalDoc, req, siblingData, value }) => {
    const { importer, withGaps, isRestoringVersion } = req.context
    if (!collection || importer === true || withGaps === true || isRestoringVersion) return value
    const isBegun = operation === 'create'
    const holder = idOf(siblingData[on] ?? (isBegun ? askedPlace(req, on) : undefined))
    if (holder === undefined) return value
    const isLeft = isBegun
      ? isAbsent(siblingData.order)
      : holder !== idOf(originalDoc?.[on]) && isLeftBehind(siblingData.order, originalDoc, on)
    return isLeft ? nextIn(collection.slug, { [on]: { equals: holder } }, req) : value
  }

const isAbsent = (order: unknown) => order === undefined || order === null

/** Whether it is the place in what a document has left, or none that anybody has chosen. */
const isLeftBehind = (order: unknown, original: Data, on: OrderOptions['on']): boolean =>
  isAbsent(order) || (order === original.order && (idOf(original[on]) !== undefined || !order))

async function nextIn(collection: string, where: Where, req: PayloadRequest): Promise<number> {
  // The order is one for everybody, whatever this person may read; readers may see another than the drafts have.
  const last = async (draft: boolean) => {
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where,
      draft,
      sort: '-order',
      limit: 1,
      depth: 0,
      select: { order: true },
      req,
      overrideAccess: true,
    })
    return docs.map((doc) => placeOf(doc as unknown as Placed) + 1)
  }
  return Math.max(0, ...(await last(true)), ...(await last(false)))
}
