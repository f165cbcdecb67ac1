/** One page through the whole importer, without a disk and without a database. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ImportError, type Diagnostic } from '../../../seed'
import { toCourse } from '../../../seed/documents'
import { kramdownToHtml } from '../../../seed/kramdown'
import type { SourceFile } from '../../../seed/read/files'
import { readSite } from '../../../seed/read/site'
import { createLiquid } from '../../../seed/render/liquid'
import { deliver } from '../deliver'
import { CORPUS, pagesOf, SITES } from '../kramdown/corpusPages'
import { lostWords, seenIn } from './words'

const FRONT = '---\ntitle: 1.1 Page\nmodule_name: m\nlayout: module\n---\n'
const PAGE = 'modules/m/section-1-1.md'
const FIXTURES = ['test/seed/fixtures', 'test/seed/kramdown/fixtures']

/** The pages of both corpora, where they are there, and those of the fixtures. */
export function startingPages(): string[] {
  const inputs = FIXTURES.flatMap((folder) =>
    readdirSync(folder).map((name) => path.join(folder, name, 'input.md')),
  )
  const own = inputs.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))
  const bodies = own.map((text) => text.replace(/^---\n[^]*?\n---\n/, ''))
  return [...bodies, ...SITES.flatMap(pagesOf).map(({ text }) => text)]
}

const text = (at: string, content: string): SourceFile => ({
  path: at,
  absolute: `/${at}`,
  text: content,
  digest: at,
})

/** What pages of the corpora include. */
function includes(): SourceFile[] {
  const folder = path.join(CORPUS, SITES[0] ?? '', '_includes')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => text(`_includes/${name}`, readFileSync(path.join(folder, name), 'utf8')))
}

export interface Outcome {
  lost: string[]
  diagnostics: Diagnostic[]
  html: string
  milliseconds: number
}

const INCLUDES = includes()
const CONFIG = text('_config.yml', 'url: https://example.org\nbaseurl: /\n')

/** @returns null where the importer refuses the whole course, as it may for a missing include */
export function outcomeOf(body: string): Outcome | null {
  const files = [CONFIG, ...INCLUDES, text(PAGE, FRONT + body)]
  const site = readSite({ given: 'fuzz', path: 'fuzz', name: 'fuzz' }, files)
  const start = performance.now()
  try {
    const course = toCourse(site, { slug: 'fuzz' })
    const milliseconds = performance.now() - start
    const html = deliver(course).find(({ path: at }) => at === PAGE)?.html ?? ''
    const lost = lostWords(seenIn(shownBefore(site)), seenIn(html))
    return { lost, diagnostics: course.diagnostics, html, milliseconds }
  } catch (error) {
    if (error instanceof ImportError && error.diagnostic.rule === 'missing-include') return null
    throw error
  }
}

/** The page as Jekyll would show it; with its tags as text where Liquid cannot read it. */
function shownBefore(site: ReturnType<typeof readSite>): string {
  const [page] = site.pages
  if (!page) return ''
  return kramdownToHtml(rendered(site, page))
}

function rendered(site: ReturnType<typeof readSite>, page: (typeof site.pages)[number]): string {
  try {
    return createLiquid(site).render(page).text
  } catch (error) {
    if (error instanceof ImportError) throw error
    return page.body
  }
}
