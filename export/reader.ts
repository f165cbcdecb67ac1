/** Reads a page back as the importer would, in the course that is being written. */
import { mapBody, mapReferences, MARKS, type Referable, type StoredBlock } from '../src/model'
import { identitiesOf } from '../seed/documents/identities'
import { linksOf, type PageKey } from '../seed/documents/links'
import { convertPages } from '../seed/documents/page'
import { collectParts } from '../seed/documents/parts'
import { publicId } from '../seed/documents/identity'
import { LONGEST_WORK } from '../seed/limit'
import type { SourceFile } from '../seed/read/files'
import { readSite, type Page } from '../seed/read/site'
import { createLiquid } from '../seed/render/liquid'
import type { Parts } from '../seed/transforms'

export interface ReadPage {
  /** Body of the page, references as public ids. */
  blocks: StoredBlock[]
  /** Bodies of the callouts and notes in it, by public id. */
  parts: ReadonlyMap<string, StoredBlock[]>
}

export interface Reader {
  /** @param at path of the page that the text stands in */
  read: (at: string, text: string) => ReadPage
  /** Address of a page in the site, by its public id. */
  url: (uid: string) => string | undefined
}

/** @param files the course as far as it is written: each page with its front matter */
export function createReader(course: string, files: SourceFile[]): Reader {
  const site = readSite({ given: course, path: course, name: course }, files)
  const keys = new Map(site.pages.map((page) => [page, keyOf(page, course)]))
  const uids = new Map(
    [...keys].map(([page, { collection, key }]) => [`${collection}:${key}`, String(page.data.id)]),
  )
  const known = identitiesOf(site, course, keys)
  const [links, liquid] = [linksOf(site, keys), createLiquid(site)]
  const parts = collectParts(course, site, known)
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  // The key of a part ends with its public id.
  const uidOf = (collection: Referable, key: string | number) =>
    uids.get(`${collection}:${String(key)}`) ?? String(key).split(':').at(-1) ?? ''
  const byUid = (children: StoredBlock[]) =>
    mapReferences({ type: 'body', children }, uidOf).children

  const urls = new Map(site.pages.map((page) => [String(page.data.id), page.url]))
  return {
    url: (uid) => urls.get(uid),
    read: (at, text) => {
      const page = pages.get(at)
      if (!page) throw new Error(`${at} is no page of the export`)
      const met = new Map<string, StoredBlock[]>()
      const noted = notedParts(parts.forPage(page, at), met)
      const placed = { page: { ...page, body: text }, moduleKey: at }
      const converted = convertPages([placed], LONGEST_WORK, {
        kramdown: site.kramdown,
        liquid,
        links,
        known,
        parts: { ...parts, forPage: () => noted },
        say: () => undefined,
      })
      const bodies = [...met].map(([id, blocks]) => [id, byUid(blocks)] as const)
      const blocks = converted.flatMap(({ body }) => byUid(body.children))
      return { blocks, parts: new Map(bodies) }
    },
  }
}

/** As the importer names pages. */
function keyOf(page: Page, course: string): PageKey {
  const collection = publicId('modules', page.data.id) ? 'modules' : 'sections'
  return { collection, key: `${course}:${page.path}` }
}

/** What a page is made of, noted instead of kept; what is guessed is nothing that the course has. */
function notedParts(parts: Parts, met: Map<string, StoredBlock[]>): Parts {
  return {
    ...parts,
    callout: ({ id = '', body }) => note(id, body),
    footnote: (body, { id = '' }) => note(id, body),
    video: () => 'guessed',
    amendVideo: () => undefined,
    worksheet: () => 'guessed',
  }

  function note(id: string, body: StoredBlock[]): string {
    if (!met.has(id)) met.set(id, body)
    return id
  }
}

/** Whether two bodies are one; the order in which marks were met says nothing. */
export const sameBlocks = (a: StoredBlock[], b: StoredBlock[]): boolean =>
  canonical(a) === canonical(b)

const canonical = (blocks: StoredBlock[]): string =>
  JSON.stringify(withSortedMarks(blocks), (_name, value: unknown) => withSortedKeys(value))

function withSortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const withSortedMarks = (children: StoredBlock[]) =>
  mapBody(
    { type: 'body', children },
    {
      block: (node) => [node],
      inline: (node) =>
        node.type === 'text' && node.marks
          ? [{ ...node, marks: MARKS.filter((mark) => node.marks?.includes(mark)) }]
          : [node],
    },
  )
