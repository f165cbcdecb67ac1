/** What the published menus of the old site say: the order of modules, and which pages are listed. */
import { slugOf, type Page, type Site } from '../read/site'
import { parseShallowHtml } from '../render/html'
import { diagnostic, type Diagnostic } from '../rules'
import { descendants, property } from '../transforms/dom'

/** Addresses to which each menu leads, by its path in `_includes`. */
export type Menus = ReadonlyMap<string, readonly string[]>

/** @param say takes why a menu cannot be read */
export function menusOf({ includes }: Site, say: (found: Diagnostic) => void): Menus {
  const menus = new Map<string, readonly string[]>()
  for (const [file, html] of includes) {
    if (!/nav/.test(file)) continue
    const links = linksIn(html)
    if (links) menus.set(file, links)
    else say(diagnostic('bad-menu', `_includes/${file}`, 'This menu nests too deep.'))
  }
  return menus
}

/** Names of the modules in the order in which the course lists them; unlisted ones follow by name. */
export function orderOf({ course }: Site, menus: Menus, names: string[]): string[] {
  const listed = Array.isArray(course.modules) ? course.modules : []
  const wanted = [
    ...listed.map(String),
    ...[...menus.values()].flat().flatMap((href) => /modules\/([\w-]+)/.exec(href)?.[1] ?? []),
  ]
  const place = (name: string) => (wanted.includes(name) ? wanted.indexOf(name) : wanted.length)
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** Whether the menu of a module leaves a page out. */
export type IsUnlisted = (module: string, page: Page) => boolean

export function unlistedIn(menus: Menus): IsUnlisted {
  const listed = new Map<string, Set<string>>()
  for (const [file, links] of menus) {
    const [, module] = /^(.+)_nav\.html$/.exec(file) ?? []
    if (module === undefined) continue
    listed.set(module, new Set(links.map((href) => slugOf(href.split('#')[0] ?? ''))))
  }
  return (module, page) => listed.get(module)?.has(slugOf(page.path)) === false
}

/** @returns undefined where the menu nests too deep */
function linksIn(html: string): string[] | undefined {
  const tree = parseShallowHtml(html)
  return (
    tree && [...descendants(tree.children)].flatMap((element) => property(element, 'href') ?? [])
  )
}
