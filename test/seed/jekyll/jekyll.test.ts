/**
 * Small sites against what Jekyll 4.3 makes of them; its answers are kept in expected/, so that they are
 * compared where there is no Jekyll as well. UPDATE=1 asks it anew.
 */
import { describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { kramdownToHtml } from '../../../seed/kramdown'
import { readFiles } from '../../../seed/read/files'
import { readSite } from '../../../seed/read/site'
import { createLiquid } from '../../../seed/render/liquid'
import { localSource } from '../../../seed/source'
import { folderOf } from '../folder'
import { structure } from '../kramdown/structure'
import { jekyllShows, whyNoJekyll, type Shown } from './reference'
import { SITES } from './sites'

const why = whyNoJekyll()
if (why) console.warn(`Jekyll is not asked: ${why}.`)

const expectedFile = (name: string) => `test/seed/jekyll/expected/${name}.json`

async function ours(files: Record<string, string>): Promise<Shown[]> {
  const folder = folderOf(files)
  const site = readSite(localSource(folder.path), (await readFiles(folder.path)).files)
  folder.delete()
  const liquid = createLiquid(site)
  return site.pages.map((page) => {
    const { text } = liquid.render(page)
    const html = page.markdown ? kramdownToHtml(text, { settings: site.kramdown }) : text
    return { path: page.path, url: page.url, title: (page.data.title as string) ?? null, html }
  })
}

/** Colours and line numbers of code are the old site's, not the author's. */
const withoutColours = (html: string) =>
  html
    .replace(/<pre class="lineno">[^]*?<\/pre>/g, '')
    .replace(/<table class="rouge-table">[^]*?<pre>([^]*?)\n<\/pre>[^]*?<\/table>/g, '$1')
    .replace(
      /<div class="language-(\w+) highlighter-rouge">.*?<code>([^]*?)<\/code>.*\n?/g,
      '<pre><code class="language-$1">$2</code></pre>',
    )
    .replaceAll('<code class="language-plaintext highlighter-rouge">', '<code>')
    .replace(/<code class="language[^]*?<\/code>/g, (code) => code.replace(/<\/?span[^>]*>/g, ''))

const shown = (pages: Shown[]) =>
  pages.map(({ html, ...page }) => ({ ...page, html: structure(withoutColours(html)).split('\n') }))

describe.each(Object.entries(SITES))('%s', (name, files) => {
  it('is what Jekyll shows', async () => {
    if (process.env.UPDATE && !why)
      writeFileSync(expectedFile(name), `${JSON.stringify(jekyllShows(files), null, 1)}\n`)
    const expected = JSON.parse(readFileSync(expectedFile(name), 'utf8')) as Shown[]
    expect(shown(await ours(files))).toEqual(shown(expected))
  })

  const run = why ? it.skip : it
  run('is kept as Jekyll shows it today', () => {
    expect(jekyllShows(files)).toEqual(JSON.parse(readFileSync(expectedFile(name), 'utf8')))
  })
})
