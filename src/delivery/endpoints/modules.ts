/** A module, its outline, and its pages by their addresses. */
import type { ModuleDocument, OutlineEntry, SectionDocument } from '../../contract'
import { documentOf } from '../document'
import { placeOf } from '../embed/place'
import { defineEndpoint } from '../endpoint'
import { fieldsOf, pick } from '../fields'
import { fields, format, name, oneOf, paging, perspective } from '../parameters'
import { pageOf } from '../page'
import { many, one } from '../returns'
import type { Order } from '../store/order'
import type { Row } from '../store/row'
import { SortedList } from '../store/sortedList'
import { presentRow, readOne } from './documents'
import { BRIEFLY } from './policy'

const named = (what: string, example: string) =>
  name.meta({ description: `The slug or the id of a ${what}.`, examples: [example] })

const courseName = named('course', 'welcoming-newcomers')
export const moduleName = named('module', 'first-contact')
export const sectionName = named('section', 'who-walks-in')

export const course = defineEndpoint({
  path: '/v1/courses/:course',
  operationId: 'getCourse',
  tag: 'Content',
  summary: 'A course and its modules in order',
  returns: one('CourseDocument'),
  params: { course: courseName },
  query: { fields: fields(fieldsOf('CourseDocument')), perspective },
  load: (catalogue, { params, read }) => readOne(read, catalogue.named('course', params.course)),
  present: (row, { query }) => presentRow(row, query),
  draft: ({ course }) => ({ type: 'course', name: course }),
  cache: BRIEFLY,
})

export const module = defineEndpoint({
  path: '/v1/modules/:module',
  operationId: 'getModule',
  tag: 'Content',
  summary: 'A module with its outline, or with all its sections',
  returns: one('ModuleDocument'),
  params: { module: moduleName },
  query: {
    include: oneOf(['sections'])
      .meta({ description: 'Whole sections instead of their outline.' })
      .optional(),
    format,
    fields: fields(fieldsOf('ModuleDocument')),
    perspective,
  },
  load: async (catalogue, { params, query, read }) => {
    const module = catalogue.named('module', params.module)
    if (!module) return undefined
    const below = query.include === undefined ? [] : catalogue.sectionsOf(module.uid)
    const [row, ...sections] = await read([module, ...below])
    return row && { row, sections }
  },
  present: ({ row, sections }, { query }) => {
    if (query.include === undefined) return presentRow(row, query)
    const document = {
      ...documentOf(row, query.format),
      sections: sections.map((section) => documentOf(section, query.format) as SectionDocument),
    }
    return {
      data: pick(document, query.fields),
      release: Math.max(row.release, ...sections.map(({ release }) => release)),
      keys: [row, ...sections].map(({ uid }) => uid),
    }
  },
  draft: ({ module }) => ({ type: 'module', name: module }),
  cache: BRIEFLY,
})

export const outline = defineEndpoint({
  path: '/v1/modules/:module/sections',
  operationId: 'getOutline',
  tag: 'Content',
  summary: 'The outline of a module: its sections in reading order, without their bodies',
  returns: many('OutlineEntry'),
  params: { module: moduleName },
  query: {
    /** Everything where no limit is set: half an outline helps nobody. */
    limit: paging.limit.unwrap().optional(),
    cursor: paging.cursor,
    fields: fields(fieldsOf('OutlineEntry')),
    perspective,
  },
  load: (catalogue, { params, read }) => readOne(read, catalogue.named('module', params.module)),
  present: (row, { query, address }) => {
    const all = SortedList.of(OUTLINE_ORDER, outlineOf(row))
    const limit = query.limit ?? Math.max(1, all.length)
    const { items, next } = pageOf(all, { limit, cursor: query.cursor, list: `outline ${row.uid}` })
    return {
      data: items.map((entry) => pick(entry, query.fields)),
      next: next && address({ cursor: next }),
      release: row.release,
      keys: [row.uid],
    }
  },
  draft: ({ module }) => ({ type: 'module', name: module }),
  cache: BRIEFLY,
})

export const page = defineEndpoint({
  path: '/v1/modules/:module/sections/:section',
  operationId: 'getPage',
  tag: 'Content',
  summary: 'One page of a module',
  returns: one('SectionDocument'),
  params: { module: moduleName, section: sectionName },
  query: { format, fields: fields(fieldsOf('SectionDocument')), perspective },
  load: async (catalogue, { params, read }) => {
    const { module, section } = placeOf(catalogue, params.module, params.section) ?? {}
    const row = await readOne(read, section)
    return module && row && { module, section: row }
  },
  present: ({ module, section }, { query }) => {
    const presented = presentRow(section, query)
    return { ...presented, keys: [...presented.keys, module.uid] }
  },
  draft: ({ module, section }) => ({ type: 'section', name: section, module }),
  cache: BRIEFLY,
})

const outlineOf = ({ document }: Row): OutlineEntry[] =>
  (document as ModuleDocument).sections as OutlineEntry[]

const OUTLINE_ORDER: Order<OutlineEntry> = [({ order }) => order, ({ id }) => id]
