/** Real content against Jekyll's own rendering of it, by the corpus's own judge. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { readCourse } from '../../seed'
import { deliver } from './deliver'

const CORPUS = path.resolve('../shared/corpus')
const SEEDS = path.resolve('../shared/seeds')
const present = existsSync(path.join(CORPUS, 'compare.py'))
if (!present) console.log(`${CORPUS} is not there: the real content is not compared.`)

interface Totals {
  pages: number
  perfect: number
  exact: number
  missing_words?: string[]
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-corpus-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function judge(name: string): Promise<Totals> {
  const course = await readCourse(path.join(CORPUS, name))
  const delivered = path.join(folder, `${name}.json`)
  writeFileSync(delivered, JSON.stringify(deliver(course)))
  const args = [
    path.join(CORPUS, 'compare.py'),
    path.join(CORPUS, `${name}.oracle.json`),
    delivered,
  ]
  // The judge exits with 1 where a page is not perfect; its last lines say how many are.
  const { stdout } = await promisify(execFile)('python3', args, { maxBuffer: 1e8 }).catch(
    (error: { stdout: string }) => error,
  )
  const found = /pages (\d+)\s+perfect (\d+)\s+exact (\d+)/.exec(stdout)
  if (!found) throw new Error(stdout.slice(-2000))
  const [, pages, perfect, exact] = found.map(Number)
  return { pages: pages ?? 0, perfect: perfect ?? 0, exact: exact ?? 0 }
}

const whenPresent = present ? describe : describe.skip

whenPresent('both corpora', () => {
  it.each([
    ['connected-learning-modules', { pages: 247, perfect: 247, exact: 241 }],
    ['toolkit', { pages: 35, perfect: 35, exact: 35 }],
  ])('%s says what Jekyll’s pages say', async (name, expected) => {
    const totals = await judge(name)
    expect(totals.pages).toBe(expected.pages)
    expect(totals.perfect).toBeGreaterThanOrEqual(expected.perfect)
    expect(totals.exact).toBeGreaterThanOrEqual(expected.exact)
  })
})

whenPresent('five loose pages of both dialects', () => {
  it('are told apart and become modules', async () => {
    const { documents, diagnostics } = await readCourse(SEEDS)
    const pages = documents.filter(
      ({ collection }) => collection === 'modules' || collection === 'sections',
    )
    expect(pages).toHaveLength(5)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
