/** The pages of a course, in reading order, with their front matter. */
import { relationId, type Catalog } from '../src/releases/catalog'
import { paths } from '../src/releases/documents/base'
import type { StoredDocument } from '../src/releases/types'
import { factsOf, yaml } from './lists'
import type { ModuleWithSections, Selection } from './select'

/** A page of the course, its words to be written. */
export interface ExportPage {
  path: string
  collection: 'modules' | 'sections'
  doc: StoredDocument
  front: Record<string, unknown>
}

export const pageText = ({ front }: ExportPage, body: string) =>
  `---\n${yaml(front)}---\n${body === '' ? '' : `\n${body}\n`}`

const FIRST_DAY = Date.UTC(2000, 0, 1)
const DAY = 86_400_000
/** Letters of a file name; file systems count bytes, of which a letter may need four. */
const LONGEST_NAME = 50

/** Pages in reading order: posts are read by their dates. */
export function pagesOf(selection: Selection, catalog: Catalog): ExportPage[] {
  const taken = addresses(selection)
  return selection.modules.flatMap((module) => {
    const all = [module.doc, ...module.sections]
    return all.map((doc, index) => pageOf(doc, index, module, catalog, taken))
  })
}

/** How many pages were first found at an address. */
function addresses({ modules }: Selection): Map<string, number> {
  const counts = new Map<string, number>()
  for (const doc of modules.flatMap((module) => [module.doc, ...module.sections])) {
    const [path] = paths(doc)
    if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return counts
}

function pageOf(
  doc: StoredDocument,
  index: number,
  { doc: module, sections }: ModuleWithSections,
  catalog: Catalog,
  taken: Map<string, number>,
): ExportPage {
  const collection = index === 0 ? 'modules' : 'sections'
  const date = new Date(FIRST_DAY + index * DAY).toISOString().slice(0, 10)
  const name = index === 0 ? 'overview' : [...String(doc.slug)].slice(0, LONGEST_NAME).join('')
  const permalinks = paths(doc)
  const [permalink] = permalinks
  const own = permalink !== undefined && taken.get(permalink) === 1 ? permalink : undefined
  const nameOf = (section: unknown) => sectionName(section, sections, catalog)
  const parent = collection === 'sections' ? nameOf(doc.parent) : undefined
  return {
    path: `modules/${module.slug}/_posts/${date}-${name}.md`,
    collection,
    doc,
    front: {
      id: doc.uid,
      ...factsOf(collection, doc, catalog),
      ...(parent === undefined ? { tags: ['sectionHead'] } : { parent }),
      ...(own !== undefined && { permalink: own }),
      ...((own === undefined || permalinks.length > 1) && { permalinks }),
      ...(collection === 'modules' && { objectives: objectivesOf(doc, nameOf) }),
    },
  }
}

/** A section by its slug, or one of another module by its public id. */
function sectionName(section: unknown, siblings: StoredDocument[], catalog: Catalog) {
  const found = catalog.get('sections', relationId(section))
  return siblings.some(({ uid }) => uid === found?.uid) ? found?.slug : found?.uid
}

function objectivesOf(doc: StoredDocument, nameOf: (section: unknown) => unknown) {
  const rows: unknown[] = Array.isArray(doc.objectives) ? doc.objectives : []
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('text' in row)) return []
    const section = 'section' in row ? nameOf(row.section) : undefined
    return [{ text: row.text, ...(section !== undefined && { section }) }]
  })
}
