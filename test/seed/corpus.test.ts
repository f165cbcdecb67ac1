/** Real content against Jekyll's own rendering of it, by the corpus's own judge. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { readCourse, type Diagnostic, type RuleId } from '../../seed'
import { deliver } from './deliver'

const CORPUS = path.resolve('../shared/corpus')
const SEEDS = path.resolve('../shared/seeds')
const present = existsSync(path.join(CORPUS, 'compare.py'))
if (!present) console.log(`${CORPUS} is not there: the real content is not compared.`)

/** The rules by which a page may differ from what Jekyll shows; each says so of the page. */
const EXCEPTIONS: RuleId[] = ['title-number', 'nested-mark']

interface Judgement {
  pages: number
  imperfect: string[]
  inexact: string[]
  diagnostics: Diagnostic[]
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-corpus-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function judge(name: string, judged = name, posts = false): Promise<Judgement> {
  const { documents, diagnostics, slug } = await readCourse(path.join(CORPUS, name), { posts })
  const delivered = path.join(folder, `${judged}.json`)
  writeFileSync(delivered, JSON.stringify(deliver({ slug, documents })))
  const args = [
    path.join(CORPUS, 'compare.py'),
    path.join(CORPUS, `${judged}.oracle.json`),
    delivered,
    '--json',
  ]
  // The judge exits with 1 where a page is not perfect; it says the same on its output.
  const { stdout } = await promisify(execFile)('python3', args, { maxBuffer: 1e8 }).catch(
    (error: { stdout: string }) => error,
  )
  const { pages } = JSON.parse(stdout) as {
    pages: Record<string, { perfect: boolean; exact: boolean }>
  }
  const without = (quality: 'perfect' | 'exact') =>
    Object.keys(pages).filter((page) => !pages[page]?.[quality])
  return {
    pages: Object.keys(pages).length,
    imperfect: without('perfect'),
    inexact: without('exact'),
    diagnostics,
  }
}

const whenPresent = present ? describe : describe.skip

whenPresent('both corpora', () => {
  it.each([
    ['connected-learning-modules', 247, 6],
    ['toolkit', 35, 0],
  ])('%s says what Jekyll’s pages say', async (name, pages, exceptions) => {
    const judgement = await judge(name)
    expect(judgement.pages).toBe(pages)
    expect(judgement.imperfect).toEqual([])
    expect(judgement.inexact.length).toBeLessThanOrEqual(exceptions)
    const excused = judgement.diagnostics.filter(({ rule }) => EXCEPTIONS.includes(rule))
    expect(excused.map(({ file }) => file)).toEqual(expect.arrayContaining(judgement.inexact))
  })

  it('says what the old posts say, when asked for them', async () => {
    const name = 'connected-learning-modules'
    const { pages, imperfect, inexact } = await judge(name, `${name}.legacy-posts`, true)
    expect({ pages, imperfect, inexact }).toEqual({ pages: 24, imperfect: [], inexact: [] })
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
