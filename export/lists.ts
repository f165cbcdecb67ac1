/** The settings of a course, and the lists of its parts. */
import { stringify } from 'yaml'
import { FACTS, RELATIONS } from '../seed/documents/said'
import type { Referable } from '../src/model'
import { relationId, type Catalog } from '../src/releases/catalog'
import { paths } from '../src/releases/documents/base'
import type { StoredDocument } from '../src/releases/types'
import type { Selection } from './select'

export const assetPath = ({ filename }: StoredDocument) => `assets/${String(filename)}`

export const yaml = (value: object) => stringify(value, { lineWidth: 0 })

/** Fields that hold something, and those that name a file. */
export function factsOf(collection: Referable, doc: StoredDocument, catalog: Catalog) {
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
