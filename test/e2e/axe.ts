/** Many pages through axe in one browser, which reads the rules once. */
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'

/** As many as a small machine has cores. */
const TABS = 2

interface Axe {
  run: (within: Document, options: object) => Promise<AxeResults>
}

/**
 * What axe finds wrong on pages, a line a page and rule. Their scripts do not run, and nothing is loaded but
 * their styles.
 *
 * @param base where their styles are
 * @param pages HTML by a name
 */
export async function sweep(
  browser: Browser,
  base: string,
  pages: ReadonlyMap<string, string>,
): Promise<string[]> {
  const queue = [...pages]
  const faults: string[] = []
  const work = async () => {
    const tab = await openTab(browser, base)
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [name, html] = next
      for (const fault of await faultsIn(tab, html)) faults.push(`${name}: ${fault}`)
    }
    await tab.context().close()
  }
  await Promise.all(Array.from({ length: TABS }, work))
  return faults.sort()
}

async function openTab(browser: Browser, base: string): Promise<Page> {
  const tab = await (await browser.newContext({ viewport: { width: 1024, height: 900 } })).newPage()
  await tab.goto(`${base}/v1/errors`)
  await tab.evaluate(axe.source)
  return tab
}

const faultsIn = (tab: Page, html: string): Promise<string[]> =>
  tab.evaluate(async (source) => {
    const { documentElement: page } = new DOMParser().parseFromString(source, 'text/html')
    for (const other of page.querySelectorAll('[src], [srcdoc]')) {
      other.removeAttribute('src')
      other.removeAttribute('srcdoc')
    }
    const loaded = [...page.querySelectorAll('link[rel=stylesheet]')].map(
      (sheet) =>
        new Promise((resolve, reject) => {
          sheet.addEventListener('load', resolve)
          sheet.addEventListener('error', reject)
        }),
    )
    document.replaceChild(document.adoptNode(page), document.documentElement)
    await Promise.all(loaded)
    const { axe: rules } = window as unknown as { axe: Axe }
    const { violations } = await rules.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(' | ')})`,
    )
  }, html)
