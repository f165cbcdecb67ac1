/** What the published menus of the old site say: the order of modules, and which pages are listed. */
import { slugOf, type Page, type Site } from '../read/site'
import { parseHtml } from '../render/html'
import { descendants, property } from '../transforms/dom'

/** Names of the modules in the order in which the course lists them; unlisted ones follow by name. */
export function orderOf(site: Site, names: string[]): string[] {
  const listed = Array.isArray(site.course.modules) ? site.course.modules : []
  const wanted = [
    ...listed.map(String),
    ...menuLinks(site, /nav/).flatMap((href) => /modules\/([\w-]+)/.exec(href)?.[1] ?? []),
  ]
  const place = (name: string) => (wanted.includes(name) ? wanted.indexOf(name) : wanted.length)
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** Whether the menu of a module leaves a page out. */
export type IsUnlisted = (module: string, page: Page) => boolean

export function unlistedIn(site: Site): IsUnlisted {
  const menus = new Map<string, Set<string>>()
  for (const [file, html] of site.includes) {
    const [, module] = /^(.+)_nav\.html$/.exec(file) ?? []
    if (module === undefined) continue
    menus.set(module, new Set(linksIn(html).map((href) => slugOf(href.split('#')[0] ?? ''))))
  }
  return (module, page) => menus.get(module)?.has(slugOf(page.path)) === false
}

const menuLinks = (site: Site, name: RegExp) =>
  [...site.includes].filter(([file]) => name.test(file)).flatMap(([, html]) => linksIn(html))

function linksIn(html: string): string[] {
  return [...descendants(parseHtml(html).children)].flatMap(
    (element) => property(element, 'href') ?? [],
  )
}
