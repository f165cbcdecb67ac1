/** A document as it would be delivered if its newest version were published now. Nothing is written. */
import type { Payload, Where } from 'payload'
import type { Referable } from '../model'
import type { LiveRow } from '../releases'
import { Catalog } from '../releases/catalog'
import { compile } from '../releases/compile'
import { formerRights, keepingRights } from '../releases/rights'
import { publicUrlOf } from '../releases/settings'
import type { StoredDocument } from '../releases/types'
import { openFiles } from './files'
import { addAbove, addLinked, addPages, addShown, type Found } from './gather'
import { newestFor, type Newest, type Viewer } from './newest'

export interface Asked {
  collection: Referable
  /** Its slug, or its uid. */
  name: string
  /** Of a section that is asked for by its slug: slug or uid of the module. */
  module?: string
}

export interface Draft {
  /** Of the document that was asked for. */
  uid: string
  /** uid of the module that it is a section of. */
  module: string | null
  /** The document, and those that its answers are made of. */
  rows: LiveRow[]
}

/**
 * Compiles a document with everything in it and around it: sections and parts in their newest versions, what they link
 * to as it is published.
 * A link to a single section tells of those beside it only what is published.
 *
 * @returns undefined where this viewer sees no such document, be it that there is none
 */
export async function compileDraft(
  payload: Payload,
  asked: Asked,
  viewer: Viewer,
): Promise<Draft | undefined> {
  const newest = newestFor(payload, viewer)
  const doc = await findAsked(newest, asked, viewer)
  if (!doc) return undefined
  const found = { collection: asked.collection, doc }
  const catalog = new Catalog()
  const shown = await gather(
    newest,
    catalog,
    found,
    viewer.only === doc.uid && asked.collection === 'sections',
  )
  const isPart = !WITH_SLUGS.has(asked.collection)
  const pages = isPart ? await addPages(payload, newest, catalog, doc.uid) : []
  const former = isPart ? (await formerRights(payload, [doc.uid])).get(doc.uid) : undefined
  await addShown(newest, catalog, shown)
  await addLinked(newest, catalog)
  await openFiles(catalog, payload.secret)
  const context = {
    lookup: catalog,
    uses: new Map([[doc.uid, pages]]),
    publicUrl: publicUrlOf(payload),
  }
  const rows = shown.flatMap(({ collection, doc }): LiveRow[] => {
    const row = compile(collection, catalog.get(collection, doc.id) ?? doc, context)
    return row ? [{ ...keepingRights(row, former), release: 0, deleted: false }] : []
  })
  const row = rows.find(({ uid }) => uid === doc.uid)
  return { uid: doc.uid, module: row?.type === 'section' ? row.module : null, rows }
}

const named = (name: string): Where => ({
  or: [{ slug: { equals: name } }, { uid: { equals: name } }],
})

async function findAsked(
  newest: Newest,
  { collection, name, module }: Asked,
  { only }: Viewer,
): Promise<StoredDocument | undefined> {
  const opened = only === undefined ? {} : await openedBy(newest, collection, only)
  const find = (where: Where) => newest.find(collection, { and: [where, opened] })
  if (!WITH_SLUGS.has(collection)) return find({ uid: { equals: name } })
  if (module === undefined) return find(named(name))
  const above = await newest.find('modules', named(module))
  return above && find({ and: [{ module: { equals: above.id } }, named(name)] })
}

/**
 * Of a collection, what a link opens: a link to a module opens its sections too. Nothing else is even looked for, so that
 * what is answered cannot tell whether it exists.
 */
async function openedBy(newest: Newest, collection: Referable, only: string): Promise<Where> {
  const itself: Where = { uid: { equals: only } }
  const module = collection === 'sections' && (await newest.find('modules', itself))
  return module ? { or: [itself, { module: { equals: module.id } }] } : itself
}

const WITH_SLUGS = new Set<Referable>(['courses', 'modules', 'sections'])

/** @returns the documents to compile */
async function gather(
  newest: Newest,
  catalog: Catalog,
  found: Found,
  alone: boolean,
): Promise<Found[]> {
  const { collection, doc } = found
  await addAbove(newest, catalog, doc)
  const beside = alone ? newest.published : newest.all
  const add = async (collection: Referable, where: Where) => {
    const docs = await beside(collection, where)
    for (const one of docs) catalog.set(collection, one.id, one)
    return docs.map((doc) => ({ collection, doc }))
  }
  const below = async (): Promise<Found[]> => {
    switch (collection) {
      case 'courses':
        await add('modules', { course: { equals: doc.id } })
        return []
      case 'modules':
        return add('sections', { module: { equals: doc.id } })
      case 'sections': {
        const module = moduleOf(catalog, doc)
        if (module) await add('sections', { module: { equals: module.doc.id } })
        return module ? [module] : []
      }
      default:
        return []
    }
  }
  const shown = [...(await below()), found]
  catalog.set(collection, doc.id, doc)
  return shown
}

function moduleOf(catalog: Catalog, { module }: StoredDocument): Found | undefined {
  const doc = catalog.get('modules', module)
  return doc && { collection: 'modules', doc }
}
