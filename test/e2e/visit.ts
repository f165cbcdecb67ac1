import axe, { type AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from './browser'

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })

/** Where pictures of the pages are put for somebody to look at, if anywhere. */
const PICTURES = process.env.E2E_PICTURES

export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

/** What axe finds wrong on a page, a line a rule. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(' | ')})`,
  )
}

/** Hosts other than the CMS's own that a page asked for something. */
export function watchHosts(page: Page, base: string): string[] {
  const others: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== base) others.push(url.host)
  })
  return others
}

/** Every page of the reader that links lead to, by its address, with its HTML. */
export async function readerPages(
  base: string,
  from: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [...from]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (pages.has(address)) continue
    const html = await (await fetch(base + address)).text()
    pages.set(address, html)
    for (const [, link = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
      if (!/^\/(?:admin|api|v1|embed)\b/.test(link)) waiting.push(link)
    }
  }
  return pages
}
