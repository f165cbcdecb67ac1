/** What the corpora hold, by the counts that stand in their own description. */
import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readCourse, type ConvertedCourse, type ImportDocument } from '../../seed'
import { walk, type Referable } from '../../src/model'

const CORPUS = path.resolve('../shared/corpus')
const present = existsSync(CORPUS)
if (!present) console.log(`${CORPUS} is not there: its parts are not counted.`)
const whenPresent = present ? describe : describe.skip

const of = ({ documents }: ConvertedCourse, collection: Referable) =>
  documents.filter((document) => document.collection === collection)

function countBy(documents: ImportDocument[], field: string) {
  const counts: Record<string, number> = {}
  for (const { data } of documents) {
    const value = String(data[field])
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

/** How many of each thing the pages have, whatever became of it. */
function tokens({ accounts }: ConvertedCourse) {
  const sums: Record<string, number> = {}
  for (const account of accounts) {
    for (const [token, tally] of Object.entries(account.tokens))
      sums[token] = (sums[token] ?? 0) + tally.converted + tally.raw
  }
  return sums
}

const nodes = ({ documents }: ConvertedCourse) =>
  documents.flatMap(({ body }) => (body ? [...walk(body.children)] : []))

const at = (documents: ImportDocument[], file: string) =>
  documents.find(({ path: found }) => found === file)?.data

const course = (name: string) =>
  present ? readCourse(path.join(CORPUS, name), { slug: 'c' }) : undefined

whenPresent('the modules of 2019', () => {
  const read = course('connected-learning-modules') as Promise<ConvertedCourse>

  it('have the callouts that their pages show', async () => {
    expect(countBy(of(await read, 'callouts'), 'kind')).toEqual({
      reflection: 101,
      'case-study': 72,
      explanatory: 64,
      objectives: 47,
      tip: 30,
      // Of the 52 boxes of a video, one holds more than its frame.
      videos: 1,
      other: 1,
    })
  })

  it('have the lists, tables, frames, pictures and references that their pages show', async () => {
    expect(tokens(await read)).toMatchObject({
      listItems: 1320,
      tableCells: 878,
      frames: 72,
      images: 12,
      headings: 235,
      // Two of the 282 refer to notes that are not there; they stay links.
      noteReferences: 280,
    })
    const found = nodes(await read)
    expect(found.filter(({ type }) => type === 'table')).toHaveLength(81)
    expect(found.filter(({ type }) => type === 'disclosure')).toHaveLength(10)
  })

  it('know how long each module and video takes', async () => {
    const modules = of(await read, 'modules')
    expect(modules.every(({ data }) => Number(data.duration) >= 45)).toBe(true)
    expect(at(modules, 'modules/mentoring/index.md')).toMatchObject({
      title: 'Mentoring',
      duration: 180,
      license: 'CC-BY-SA-4.0',
    })
    const videos = of(await read, 'videos')
    expect(videos).toHaveLength(53)
    expect(videos.filter(({ data }) => data.duration === null)).toHaveLength(2)
    expect(at(videos, 'modules/mentoring/section-1-2.md')).toMatchObject({
      provider: 'vimeo',
      videoId: '43862075',
      duration: 513,
      title: 'Inspiring Mentors and Peers',
      credit: 'Connected Learning Alliance',
    })
  })

  it('have each objective lead to its section', async () => {
    const { objectives } = at(of(await read, 'modules'), 'modules/assessment/index.md') ?? {}
    expect(objectives).toHaveLength(4)
    expect(objectives).toContainEqual({
      text: 'Describe evaluation and assessment (Section 1: Introduction)',
      section: { $key: { collection: 'sections', key: 'c:modules/assessment/section-1-0.md' } },
    })
  })

  it('thank those whom a box of the first page thanks', async () => {
    const { acknowledgements } = at(of(await read, 'modules'), 'modules/assessment/index.md') ?? {}
    expect(acknowledgements).toMatch(/^The ConnectedLib team would like to thank Michelle Fellows/)
  })

  it('have sections with number and title apart, below each other, in the order of the menu', async () => {
    const sections = of(await read, 'sections')
    expect(sections).toHaveLength(236)
    expect(at(sections, 'modules/mentoring/section-1-1.md')).toMatchObject({
      number: '1.1',
      title: 'What is Mentoring?',
      parent: { $key: { key: 'c:modules/mentoring/section-1-0.md' } },
      permalinks: [
        { path: '/modules/mentoring/section-1-1' },
        { path: '/modules/mentoring/section-1-1.html' },
      ],
    })
    expect(sections.filter(({ data }) => data.unlisted)).toHaveLength(35)
  })

  it('have their worksheets, also under another letter case, and the tables that show them', async () => {
    const { diagnostics } = await read
    const worksheets = of(await read, 'worksheets')
    expect(worksheets).toHaveLength(25)
    expect(at(worksheets, 'modules/assessment/index.md')).toMatchObject({
      title: 'Assessment & Evaluation KWL Worksheet',
      kind: 'file',
      module: { $key: { key: 'c:modules/assessment/index.md' } },
    })
    expect(diagnostics.filter(({ rule }) => rule === 'wrong-case')).toHaveLength(2)
    const tables = nodes(await read).filter((node) => node.type === 'table' && node.worksheet)
    expect(tables).toHaveLength(50)
    expect(tables.filter((node) => node.type === 'table' && node.form)).toHaveLength(24)
  })

  it('say which notes and references are broken', async () => {
    const { diagnostics } = await read
    const by = (rule: string) => diagnostics.filter((found) => found.rule === rule).length
    expect(by('note-misnamed')).toBe(6)
    expect(by('note-missing')).toBe(2)
    expect(by('note-unused')).toBe(5)
    expect(of(await read, 'footnotes')).toHaveLength(173)
  })
})

whenPresent('the toolkit', () => {
  const read = course('toolkit') as Promise<ConvertedCourse>

  it('has the callouts, videos and worksheets that its pages show', async () => {
    expect(countBy(of(await read, 'callouts'), 'kind')).toEqual({
      activity: 19,
      videos: 15,
      'case-study': 4,
      objectives: 4,
      information: 1,
    })
    expect(tokens(await read)).toMatchObject({
      frames: 25,
      images: 5,
      listItems: 199,
      headings: 104,
    })
    expect(of(await read, 'videos').every(({ data }) => Number(data.duration) > 0)).toBe(true)
    expect(of(await read, 'worksheets')).toHaveLength(18)
    const worksheet = at(
      of(await read, 'worksheets'),
      'modules/basics/_posts/2000-01-01-about-this-module.md',
    )
    expect(worksheet).toMatchObject({
      number: 1,
      title: 'Connected Learning K-W-L',
      kind: 'google-doc',
    })
  })

  it('has modules with a workbook and thanks, and a licence that a person must decide', async () => {
    const mentoring = at(
      of(await read, 'modules'),
      'modules/mentoring/_posts/2000-01-01-overview.md',
    )
    expect(mentoring?.workbook).toMatch(/^https:\/\/docs\.google\.com\/document\/d\/1MN0NPn/)
    expect(mentoring?.acknowledgements).toMatch(/^The ConnectedLib team would like to thank/)
    expect(of(await read, 'courses')[0]?.data.license).toBeNull()
    const { diagnostics } = await read
    expect(diagnostics.find(({ rule }) => rule === 'license-contradiction')?.message).toBe(
      'README, settings and footer name different licences: CC-BY-SA-4.0, CC-BY-NC-SA-4.0.',
    )
  })
})
