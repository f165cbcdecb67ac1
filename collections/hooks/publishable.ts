/** Refuses to publish what a reader could not be shown whole. */
import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { BodyError, isEmptyLine, validateBody } from '../../src/model'
import { besideTables, fromLexical } from '../../src/model/lexical'
import { nameOf } from '../names'
import { pointersOf, type Pointer } from '../pointers'
import type { Data, Id } from '../values'
import { bodyProblem, linkProblem } from './bodyProblem'
import { refusal } from './refusal'

/** A body that holds what no body may, or what no reader would be shown; what comes back may do that. */
export const requireSoundBody: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { body } = { ...originalDoc, ...data } as Data
  if (data._status !== 'published' || !body) return data
  const comesBack = req.context.withGaps === true
  const problem = problemOf(body, comesBack)
  const mayLeadNowhere = comesBack || req.context.importer === true
  const message = problem
    ? bodyProblem(problem, body)
    : !mayLeadNowhere && linkProblem(fromLexical(body))
  if (message) throw refusal({ collection, field: 'body', message })
  return data
}

function problemOf(body: unknown, comesBack: boolean): BodyError | undefined {
  try {
    const [problem] = validateBody(fromLexical(body))
    return problem ?? (comesBack ? undefined : besideTables(body)[0])
  } catch (error) {
    if (error instanceof BodyError) return error
    throw error
  }
}

/**
 * A document that is its body and nothing else, such as a footnote: without one there is nothing to show. What is
 * imported is as its source has it, and what comes back was published so.
 */
export const requireBody: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  const mayBeEmpty = req.context.importer === true || req.context.withGaps === true
  if (data._status !== 'published' || mayBeEmpty) return data
  const { body } = { ...originalDoc, ...data } as Data
  if (!fromLexical(body).children.every(isEmptyLine)) return data
  const message = 'There is nothing in this yet. Write its text, or save it as a draft.'
  throw refusal({ collection, field: 'body', message })
}

/**
 * A page that shows something unpublished: the reader would see a gap. Names what is missing. Parts are
 * published before the pages that show them, as the importer does; and a page that comes back may miss one.
 */
export const requirePublishedParts: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const mayHaveGaps = req.context.importer === true || req.context.withGaps === true
  if (data._status !== 'published' || mayHaveGaps) return data
  const doc = { ...originalDoc, ...data }
  const shown = pointersOf(req.payload, collection.flattenedFields, doc).filter(
    (pointer) => pointer.use === 'embed' && nameOf(req.payload, pointer.collection),
  )
  const missing = await unpublished(shown, req)
  const [first] = missing
  if (!first) return data
  const names = LIST.format(missing.map(({ name }) => name))
  const message = `This shows what is not published yet, namely ${names}. Publish that first or take it out.${togetherFor(collection, req)}`
  throw refusal({ collection, field: first.field, message })
}

/** The way out for what stands in a module, or is one. */
function togetherFor({ slug }: { slug: string }, { payload, context }: PayloadRequest): string {
  const name = nameOf(payload, slug)
  // What is published together already lacks something that somebody took back.
  const hasWayOut = (name === 'modules' || name === 'sections') && context.deferRelease !== true
  if (!hasWayOut) return ''
  const where = name === 'modules' ? 'here' : 'on the page of its module'
  return ` Or press “Publish the module and everything in it” ${where}.`
}

const LIST = new Intl.ListFormat('en')

interface Missing {
  field: string
  name: string
}

async function unpublished(shown: Pointer[], req: PayloadRequest): Promise<Missing[]> {
  const missing: Missing[] = []
  for (const collection of new Set(shown.map((pointer) => pointer.collection))) {
    const fields = new Map(
      shown
        .filter((pointer) => pointer.collection === collection)
        .map(({ id, field }) => [id, field]),
    )
    // What is published must be known whoever publishes.
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { and: [{ id: { in: [...fields.keys()] } }, { _status: { equals: 'published' } }] },
      depth: 0,
      pagination: false,
      select: {},
      req,
      overrideAccess: true,
    })
    for (const { id } of docs) fields.delete(id)
    for (const [id, field] of fields) {
      missing.push({ field, name: await titleOf(collection, id, req) })
    }
  }
  return missing
}

async function titleOf(collection: string, id: Id, req: PayloadRequest): Promise<string> {
  // As above.
  const doc = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  const noun = nounOf(collection, req)
  if (!doc) return `a deleted ${noun}`
  return doc.title ? `the ${noun} “${doc.title}”` : `${articleOf(noun)} ${noun} without a name`
}

/** What editors call a document of a collection, within a sentence. */
function nounOf(collection: string, { payload }: PayloadRequest): string {
  // The collection holds both, and is called after the files.
  if (nameOf(payload, collection) === 'media') return 'image or file'
  const singular = payload.collections[collection as CollectionSlug]?.config.labels.singular
  return typeof singular === 'string' ? singular.toLowerCase() : 'document'
}

const articleOf = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a')
