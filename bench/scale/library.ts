/** A database as large as one likes: one course is written and compiled, all others are copies of it. */
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { randomUUID } from 'node:crypto'
import { buildConfig, getPayload, type Payload } from 'payload'
import { engineOf } from '../../src/engines'
import { toLexical } from '../../src/model/lexical'
import { connectedLib } from '../../src/plugin'
import { onRelease, type LiveRow } from '../../src/releases'
import { readRows } from '../../src/releases/journal'
import { Names, uidFor, type Renamed } from './names'
import { inserter, rowsOf, storedAs, type Insert, type Stored } from './table'

/** How much there is. */
export interface Size {
  modules: number
  /** In each module. */
  sections: number
}

const WORDS = 'a library lends books and makes everybody welcome who walks in to read them '
const PARAGRAPHS = 2
/** Its modules stand in courses of so many. */
const MODULES_IN_A_COURSE = 100
/** Stand in the template where each module has its own. */
const ORDER = 98_765_432
const SLUG = 'template-module'
const TITLE = 'Template module'
const COURSE_SLUG = 'template-course'

/** @param publicUrl as the delivery node has it, so that it need not compile anew */
export async function openLibrary(uri: string, publicUrl: string): Promise<Payload> {
  const database = await engineOf(uri).database({ uri })
  const payload = await getPayload({
    key: randomUUID(),
    config: buildConfig({
      secret: 'bench-bench-bench-bench',
      db: database.adapter,
      editor: lexicalEditor(),
      plugins: [connectedLib({ publicUrl })],
      typescript: { autoGenerate: false },
      telemetry: false,
      logger: { options: { level: 'error' } },
    }),
  })
  await database.migrate(payload)
  return payload
}

export const body = (text: string) =>
  toLexical({
    type: 'body',
    children: Array.from({ length: PARAGRAPHS }, (_, index) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: `${text} ${index}: ${WORDS.repeat(3)}` }],
    })),
  })

interface Template {
  /** What each copy calls otherwise. */
  names: Names
  /** The rows of `published`, as they were released. */
  course: LiveRow
  module: LiveRow
  sections: LiveRow[]
  /** What was compiled, as it is stored. */
  stored: Record<'courses' | 'modules' | 'sections', Stored[]>
}

/** Fills an empty database. */
export async function makeLibrary(payload: Payload, size: Size): Promise<void> {
  const template = await writeTemplate(payload, size.sections)
  const insert = inserter(payload, size.sections * 10)
  for (let first = 1; first < size.modules; first += MODULES_IN_A_COURSE) {
    const last = Math.min(first + MODULES_IN_A_COURSE, size.modules)
    await copyCourse(template, insert, first, last)
    for (let number = first; number < last; number += 1) {
      await copyModule(template, insert, first, number)
    }
  }
  await insert.rest()
}

async function writeTemplate(payload: Payload, sections: number): Promise<Template> {
  const rows = new Map<string, LiveRow>()
  const deaf = onRelease((released) => {
    for (const row of released.rows) if (!row.deleted) rows.set(row.uid, row)
  })
  const write = (collection: 'courses' | 'modules' | 'sections', data: object) =>
    payload.create({
      collection,
      data: { _status: 'published', ...data },
      // A bench writes as the system does.
      overrideAccess: true,
      depth: 0,
    })
  const course = await write('courses', { title: 'Template course', slug: COURSE_SLUG })
  const above = { title: TITLE, slug: SLUG, course: course.id, order: ORDER }
  const module = await write('modules', { ...above, body: body('Module') })
  for (let order = 1; order <= sections; order += 1) {
    const title = `Page ${order}`
    await write('sections', { title, module: module.id, order, body: body(title) })
  }
  deaf()
  // What a document was made from is noted without a release where it is all that changed.
  for (const { uid, deps } of await readRows(payload, [...rows.keys()])) {
    const row = rows.get(uid)
    if (row) rows.set(uid, { ...row, deps })
  }
  const ofType = (type: LiveRow['type']) =>
    [...rows.values()].filter((row) => row.type === type).sort((a, b) => a.position - b.position)
  const [courseRow, moduleRow, sectionRows] = [
    ofType('course')[0] as LiveRow,
    ofType('module')[0] as LiveRow,
    ofType('section'),
  ]
  return {
    names: new Names([
      ...[courseRow, moduleRow, ...sectionRows].map(({ uid }) => uid),
      ...[COURSE_SLUG, SLUG, TITLE, TITLE.toLowerCase(), String(ORDER)],
    ]),
    course: courseRow,
    module: moduleRow,
    sections: sectionRows,
    stored: {
      courses: await rowsOf(payload, 'courses'),
      modules: await rowsOf(payload, 'modules'),
      sections: await rowsOf(payload, 'sections'),
    },
  }
}

async function copyCourse(
  template: Template,
  insert: Insert,
  first: number,
  last: number,
): Promise<void> {
  const rename = renaming(template, first, first)
  const numbers = Array.from({ length: last - first }, (_, index) => first + index)
  const modules = numbers.map((number) => {
    const { text } = renaming(template, first, number)
    return { id: text(template.module.uid), slug: text(SLUG), title: text(TITLE) }
  })
  const { document } = template.course
  const listing = { ...template.course, document: { ...document, modules } as LiveRow['document'] }
  const { row } = storedAs(listing, rename)
  await insert.published({ row, deps: modules.map(({ id }) => id).sort() })
  for (const stored of template.stored.courses) {
    await insert.row('courses', { ...rename.row(stored), id: idIn(first, 0) })
  }
}

async function copyModule(
  template: Template,
  insert: Insert,
  first: number,
  number: number,
): Promise<void> {
  const rename = renaming(template, first, number)
  for (const row of [template.module, ...template.sections]) {
    await insert.published(storedAs(row, rename))
  }
  const { modules, sections } = template.stored
  const [id, course] = [idIn(number, 0), idIn(first, 0)]
  for (const stored of modules) {
    await insert.row('modules', { ...rename.row(stored), id, course_id: course })
  }
  for (const [index, stored] of sections.entries()) {
    const claim = `${id}/${stored.slug}`
    const own = { id: idIn(number, index), module_id: id, claim }
    await insert.row('sections', { ...rename.row(stored), ...own })
  }
}

/** The template's own ids are lower. */
const idIn = (number: number, index: number) => number * 1000 + index

/** Puts the names of a module, and of the course of which it is, in the place of the template's. */
function renaming(
  { names, course, module, sections }: Template,
  first: number,
  number: number,
): Renamed {
  return names.as([
    uidFor(course.uid, first),
    ...[module, ...sections].map(({ uid }) => uidFor(uid, number)),
    `course-${first}`,
    `module-${number}`,
    `Module ${number}`,
    `module ${number}`,
    String(number),
  ])
}
