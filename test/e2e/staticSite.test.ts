/** The example of a static site, against content with names that a file might have. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { CourseDocument, SectionDocument } from '../../src/contract'
import type { Row } from '../../src/delivery/store/row'
import { ROWS as SAMPLES, moduleRow, sectionRow } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'

const site = mkdtempSync(path.join(tmpdir(), 'connectedlib-site-'))
let api: Served

const sample = SAMPLES.find(({ type }) => type === 'course') as Row
const index = moduleRow('index', 1, sample)
const doors = moduleRow('doors', 2, sample)
const enter = sectionRow('enter', 1, doors)
const linked = `<p><a href="https://cms.example/doors/enter#way" data-id="${enter.uid}">In</a></p>`
const ofName = (module: Row) => {
  const row = sectionRow('index', 2, module)
  const named = { title: `Index of ${module.slug}`, previous: enter.document }
  const document = { ...row.document, ...named } as SectionDocument
  return { ...row, document, bodies: { ...row.bodies, html: linked } } as Row
}
const lone = moduleRow('lone', 3)
const modules = [index, doors].map(({ document }) => document)
const course = { ...sample, document: { ...sample.document, modules } as CourseDocument }
const ROWS = [index, doors, lone, enter, ofName(index), ofName(doors)]

beforeAll(async () => {
  api = await serve([course, ...ROWS])
  const args = ['examples/static-site/build.mjs', api.base, site]
  await promisify(execFile)(process.execPath, args)
})
afterAll(async () => {
  await api.close()
  rmSync(site, { recursive: true, force: true })
})

const files = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
const read = (file: string) => readFileSync(path.join(site, file), 'utf8')
const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1]

it('has a page of its own for each document, whatever that is called', () => {
  const titles = files().map((file) => titleOf(read(file)))
  const wanted = [...ROWS.map(({ document }) => document.title), 'Courses']
  expect(titles.sort()).toEqual(wanted.sort())
})

it('lists the modules that are in no course after the courses', () => {
  const headings = read('index.html').split('<h2>').slice(1)
  expect(
    headings.map((part) =>
      part
        .replaceAll(/<[^>]*>/g, ' ')
        .trim()
        .split(/ {2,}/),
    ),
  ).toEqual([
    [course.document.title, 'Module index', 'Module doors'],
    ['More modules', 'Module lone'],
  ])
})

it('leads from each page to those that its links are called after', () => {
  const links = files().flatMap((file) =>
    [...read(file).matchAll(/href="([^"#]*)(#[^"]*)?"[^>]*>([^<]*)/g)].map(
      ([, href = '', anchor = '', words]) => {
        const target = path.join(site, path.dirname(file), href)
        return {
          words,
          anchor,
          title: existsSync(target) ? titleOf(read(path.relative(site, target))) : href,
        }
      },
    ),
  )
  const [within, around] = [
    links.filter(({ words }) => words === 'In'),
    links.filter(({ words }) => words !== 'In'),
  ]
  expect(within).toEqual(Array(2).fill({ words: 'In', anchor: '#way', title: 'Section enter' }))
  expect(around.filter(({ words, title }) => words !== title)).toEqual([])
  expect(around).toHaveLength(3 + 3 + 5)
})
