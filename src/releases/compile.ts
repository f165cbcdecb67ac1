/** From a published document to the row that is delivered. A pure function of the catalog. */
import { renderHtml, renderMarkdown, renderText } from '../../blocks/render'
import type { Body, Document } from '../contract'
import { mapReferences, type Referable, type StoredBody } from '../model'
import { fromLexical, toLexical } from '../model/lexical'
import { Watched, type Lookup } from './catalog'
import { cleanBody } from './clean'
import { moduleOf, position } from './documents/base'
import type { Made } from './documents/made'
import { objectivesIn } from './documents/objectives'
import * as parts from './documents/parts'
import * as structure from './documents/structure'
import { resolveBody } from './resolve'
import { standingOf } from './standing'
import { TYPES, type Bodies, type CompiledDocument, type StoredDocument } from './types'
import { PARTS, type Uses } from './uses'

export interface CompileContext {
  lookup: Lookup
  uses: Pick<Uses, 'get'>
  publicUrl: string
}

/** @returns null for a document that must not be delivered now */
export function compile(
  collection: Referable,
  doc: StoredDocument,
  context: CompileContext,
): CompiledDocument | null {
  const resolved = resolve(collection, doc, context)
  return resolved && render(resolved)
}

/** A document with everything looked up that it refers to. */
export type Resolved = Omit<CompiledDocument, 'bodies'> & {
  body: { resolved: Body; stored: StoredBody } | undefined
}

/**
 * The part of compiling that looks things up.
 *
 * @returns null for a document that must not be delivered now
 */
export function resolve(
  collection: Referable,
  doc: StoredDocument,
  context: CompileContext,
): Resolved | null {
  const watched = new Watched(context.lookup)
  const made = make(collection, doc, { ...context, lookup: watched })
  if (!made) return null
  const stored = 'stored' in made ? cleanBody(fromLexical(made.stored)) : undefined
  const body = stored && resolveBody(stored, watched, context.publicUrl)
  const named = stored && withUids(stored, watched)
  return {
    uid: doc.uid,
    type: TYPES[collection],
    slug: doc.slug ?? null,
    module: made.module ?? null,
    course: made.course ?? null,
    kind: made.kind ?? null,
    language: made.document.language,
    ...standingOf(made.document, body, made.module),
    position: position(doc),
    document: withFacts(made.document, body),
    body: body && named && { resolved: body, stored: named },
    deps: watched.deps.filter((dependency) => dependency !== doc.uid),
  }
}

/** The part that takes long. */
export const render = ({ body, ...document }: Resolved): CompiledDocument => ({
  ...document,
  bodies: body ? represent(body.resolved, body.stored) : null,
})

function make(
  collection: Referable,
  doc: StoredDocument,
  { lookup, uses, publicUrl }: CompileContext,
): Made | null {
  const pages = PARTS.has(collection) ? (uses.get(doc.uid) ?? []) : []
  for (const page of pages) lookup.get(moduleOf(page, lookup) ? 'sections' : 'modules', page.id)
  switch (collection) {
    case 'courses':
      return structure.course(doc, lookup)
    case 'modules':
      return structure.module(doc, lookup, publicUrl)
    case 'sections':
      return structure.section(doc, lookup)
    case 'callouts':
      return parts.callout(doc, lookup, pages)
    case 'videos':
      return parts.video(doc, lookup, pages)
    case 'footnotes':
      return parts.footnote(doc, lookup, pages)
    case 'worksheets':
      return parts.worksheet(doc, lookup, publicUrl, pages)
    case 'media':
      return parts.media(doc, lookup, publicUrl, pages)
  }
}

/** What a document says of its own body. */
function withFacts(document: Document, body: Body | undefined): Document {
  if (document.type !== 'section' || !body) return document
  return { ...document, objectives: objectivesIn(body) }
}

const withUids = (stored: StoredBody, lookup: Lookup): StoredBody =>
  mapReferences(stored, (collection, id) => lookup.get(collection, id)?.uid)

const NO_ID = '000000000000000000000000'

function represent(body: Body, stored: StoredBody): Bodies {
  return {
    json: body,
    html: renderHtml(body),
    markdown: renderMarkdown(body),
    text: renderText(body),
    lexical: toLexical(stored, { id: () => NO_ID }),
  }
}
