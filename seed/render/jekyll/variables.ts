/** What a page can say of itself, of its site and of the other pages. */
import path from 'node:path'
import type { Page, Site } from '../../read/site'

type Variables = Record<string, unknown>

const dateText = (date: Date) =>
  date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' +0000')

function pageVariables({ path: file, url, data, body, post }: Page): Variables {
  const name = path.posix.basename(file)
  const shared = { ...data, path: file, name, url, content: body }
  if (!post) return { ...shared, dir: url.endsWith('/') ? url : path.posix.dirname(url) }
  const { slug, categories, tags, date } = post
  const id = path.posix.join(path.posix.dirname(url), slug)
  const known = { slug, categories, tags, id, date: dateText(date), collection: 'posts' }
  return { ...shared, ...known, relative_path: file, ext: path.posix.extname(name), draft: false }
}

function groups(
  posts: readonly Variables[],
  key: 'categories' | 'tags',
): Record<string, Variables[]> {
  const found: Record<string, Variables[]> = {}
  for (const post of posts)
    for (const name of post[key] as string[]) found[name] = [...(found[name] ?? []), post]
  return found
}

/** The variables of every page, and `site`, which knows them all. */
export function variablesOf(site: Site): { site: Variables; page: (page: Page) => Variables } {
  const all = [...site.pages, ...site.others]
  const variables = new Map(all.map((page) => [page, pageVariables(page)]))
  const of = (page: Page): Variables => variables.get(page) ?? pageVariables(page)
  const dated = all.filter(({ post }) => post).sort(byDate)
  dated.forEach((page, index) => {
    const [previous, next] = [dated[index - 1], dated[index + 1]]
    Object.assign(of(page), { previous: previous && of(previous), next: next && of(next) })
  })
  const oldestFirst = dated.map(of)
  const posts = [...oldestFirst].reverse()
  const pages = all.filter(({ post }) => !post).map(of)
  return {
    page: of,
    site: {
      permalink: 'date',
      markdown: 'kramdown',
      ...site.config,
      baseurl: site.config.baseurl,
      url: site.config.url,
      data: site.data,
      posts,
      pages,
      html_pages: pages,
      documents: oldestFirst,
      collections: [{ label: 'posts', docs: oldestFirst }],
      categories: groups(oldestFirst, 'categories'),
      tags: groups(oldestFirst, 'tags'),
      time: dateText(new Date()),
    },
  }
}

function byDate(a: Page, b: Page): number {
  const apart = (a.post?.date.getTime() ?? 0) - (b.post?.date.getTime() ?? 0)
  return apart || (a.path < b.path ? -1 : 1)
}
