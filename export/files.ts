/** The text files of a course but for the words of its pages: settings, lists of parts, front matter. */
import { stringify } from 'yaml'
import { FACTS, RELATIONS } from '../seed/documents/said'
import type { Referable } from '../src/model'
import { relationId, type Catalog } from '../src/releases/catalog'
import { paths } from '../src/releases/documents/base'
import type { StoredDocument } from '../src/releases/types'
import type { ModuleWithSections, Selection } from './select'

/** A page of the course, its words to be written. */
export interface ExportPage {
  path: string
  collection: 'modules' | 'sections'
  doc: StoredDocument
  front: Record<string, unknown>
}

export const assetPath = ({ filename }: StoredDocument) => `assets/${String(filename)}`

const yaml = (value: object) => stringify(value, { lineWidth: 0 })

export const pageText = ({ front }: ExportPage, body: string) =>
  `---\n${yaml(front)}---\n${body === '' ? '' : `\n${body}\n`}`

/** Fields that hold something, and those that name a file. */
function factsOf(collection: Referable, doc: StoredDocument, catalog: Catalog) {
  const facts = FACTS[collection].map((name) => [name, doc[name]])
  const relations = RELATIONS[collection].map((name) => {
    const to = name === 'module' ? 'modules' : 'media'
    return [name, catalog.get(to, relationId(doc[name]))?.uid]
  })
  const there = [...facts, ...relations].filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
  )
  return Object.fromEntries(there) as Record<string, unknown>
}

/** Settings and lists by their path. */
export function dataFiles(selection: Selection, catalog: Catalog): Map<string, string> {
  const { course, modules, documents } = selection
  const facts = factsOf('courses', course, catalog)
  const permalinks = paths(course)
  const files = new Map([
    ['_config.yml', yaml({ ...config(facts), ...SETTINGS })],
    [
      '_data/course.yml',
      yaml({
        id: course.uid,
        ...facts,
        ...(permalinks.length > 0 && { permalinks }),
        modules: modules.map(({ doc }) => doc.slug),
      }),
    ],
  ])
  for (const collection of ['media', 'videos', 'worksheets', 'callouts', 'footnotes'] as const) {
    const listed = [...documents.values()].filter((found) => found.collection === collection)
    const entries = listed.map(({ doc }) => {
      const file = collection === 'media' ? { file: assetPath(doc) } : {}
      const said = factsOf(collection, doc, catalog)
      return [
        doc.uid,
        { ...file, ...said, ...(collection === 'callouts' && ofCallout(doc)) },
      ] as const
    })
    if (entries.length > 0) files.set(`_data/${collection}.yml`, yaml(Object.fromEntries(entries)))
  }
  return files
}

const SETTINGS = {
  markdown: 'kramdown',
  permalink: '/:categories/:title/',
  defaults: [{ scope: { path: 'modules' }, values: { layout: 'course_page' } }],
}

const config = ({
  title,
  description,
  language,
  license,
  attribution,
}: Record<string, unknown>) => ({
  title,
  description,
  language,
  license,
  attribution,
})

/** What a box would be guessed to be is said, even where it is nothing; the page itself says its title. */
function ofCallout({ title, showTitle, sourceClasses }: StoredDocument) {
  const isFolded = title === title.replace(/\s+/g, ' ').trim()
  return {
    sourceClasses: sourceClasses ?? '',
    ...(showTitle === false && { showTitle }),
    ...((showTitle === false || isFolded) && { title: undefined }),
  }
}

const FIRST_DAY = Date.UTC(2000, 0, 1)
const DAY = 86_400_000
const LONGEST_NAME = 80

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
  const name = index === 0 ? 'overview' : String(doc.slug).slice(0, LONGEST_NAME)
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
