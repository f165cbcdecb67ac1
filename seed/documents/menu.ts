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
export function isUnlisted(site: Site, module: string, page: Page): boolean {
  const menu = site.includes.get(`${module}_nav.html`)
  if (menu === undefined) return false
  return !linksIn(menu).some((href) => slugOf(href.split('#')[0] ?? '') === slugOf(page.path))
}

const menuLinks = (site: Site, name: RegExp) =>
  [...site.includes].filter(([file]) => name.test(file)).flatMap(([, html]) => linksIn(html))

function linksIn(html: string): string[] {
  return [...descendants(parseHtml(html).children)].flatMap(
    (element) => property(element, 'href') ?? [],
  )
}
