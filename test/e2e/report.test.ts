/** The report of an import as a person reads it: in a browser, from a file. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import type { ReportFile } from '../../seed/report'
import { writeReport } from '../../seed/report/write'
import { diagnostic } from '../../seed/rules'
import { launch, picture, violations } from './visit'

const EVIL = '</style></title><script>document.title = "evil"</script><img src=x onerror=alert(1)>'

const tally = { source: 12, converted: 9, raw: 2, dropped: { 'dropped-comment': 1 }, lost: 0 }
const REPORT: ReportFile = {
  source: EVIL,
  writtenAt: '2026-01-02T03:04:05.000Z',
  course: 'small',
  dryRun: true,
  stopped: false,
  documents: { modules: { created: 1 }, sections: { created: 1, kept: 1 } },
  changes: [{ path: `${EVIL}.md`, documents: { sections: { created: 1 } } }],
  pages: [
    {
      path: `modules/first/${EVIL}.md`,
      collection: 'sections',
      title: EVIL,
      done: 'created',
      tokens: { words: tally },
    },
  ],
  orphans: [{ collection: 'sections', key: 'small:gone.md', title: EVIL, path: 'gone.md' }],
  pruned: [{ collection: 'sections', key: 'small:gone.md', title: EVIL, kept: `shown by ${EVIL}` }],
  renamed: [{ collection: 'sections', title: EVIL, from: 'one.md', to: `${EVIL}.md` }],
  conflicts: [
    {
      collection: 'sections',
      key: 'small:two.md',
      title: EVIL,
      done: 'kept',
      diff: [{ field: 'title', diff: `-Edited\n+${EVIL}` }],
    },
  ],
  diagnostics: [
    diagnostic('unconverted-page', `${EVIL}.md`, EVIL),
    ...Array.from({ length: 30 }, (_, line) =>
      diagnostic('dead-link', 'modules/first/index.md', EVIL, line + 1),
    ),
    diagnostic('dropped-comment', 'modules/first/index.md', 'A comment was left out.', 3),
  ],
}

let browser: Browser
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-report-'))
  browser = await launch()
  await writeReport(path.join(folder, 'report.html'), REPORT)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

it.each([
  [1280, 'light'],
  [390, 'dark'],
] as const)('has no fault and runs nothing at %d, %s', async (width, colorScheme) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const address = pathToFileURL(path.join(folder, 'report.html')).href
  await page.goto(address)
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await picture(page, `report-${width}`)
  expect(await violations(page)).toEqual([])
  expect(await page.title()).toBe('What an import would do: small')
  expect(await page.getByText('30 places').count()).toBe(1)
  expect(asked).toEqual([address])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.close()
})
