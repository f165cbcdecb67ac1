/** Addresses in Liquid: the tags `post_url` and `link`, the filters `relative_url` and `absolute_url`. */
import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs'
import type { Page, Site } from '../../read/site'

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i

/** Where the site was, without a slash at its end. */
export const baseUrl = (site: Site) => String(site.config.baseurl ?? '').replace(/\/$/, '')

const withSlash = (text: string) => (text === '' || text.startsWith('/') ? text : `/${text}`)

export function addAddresses(engine: Liquid, site: Site): void {
  const relative = (value: unknown): unknown => {
    if (value === null || value === undefined) return value
    const path = String((value as { url?: unknown }).url ?? value)
    return ABSOLUTE.test(path)
      ? path
      : encodeURI(decodeURI(withSlash(baseUrl(site)) + withSlash(path)))
  }
  const absolute = (value: unknown): unknown => {
    const path = relative(value)
    const host = String(site.config.url ?? '')
    return path === null || path === undefined || ABSOLUTE.test(String(path))
      ? path
      : host + String(path)
  }
  engine.registerFilter('relative_url', relative)
  engine.registerFilter('absolute_url', absolute)
  engine.registerFilter('strip_index', (value: unknown) =>
    String(value ?? '').replace(/\/index\.html?$/, '/'),
  )
  engine.registerTag('post_url', addressTag(postFinder(site), relative))
  engine.registerTag('link', addressTag(fileFinder(site), relative))
}

type Finder = (name: string) => string

/** A post by the folders above `_posts` and its name without ending. */
function postFinder(site: Site): Finder {
  const posts = new Map(
    [...site.pages, ...site.others]
      .filter(({ post }) => post)
      .map((page) => [page.path.replace(/(^|\/)_posts\//, '$1').replace(/\.[^.]+$/, ''), page]),
  )
  return (name) => posts.get(name.replace(/^\/+/, ''))?.url ?? lastNamed(posts, name)
}

/** Old Jekylls found a post by its name alone. */
const lastNamed = (posts: Map<string, Page>, name: string) =>
  [...posts].find(([path]) => path.endsWith(`/${name}`))?.[1].url ?? `/${name}`

function fileFinder(site: Site): Finder {
  const pages = new Map([...site.pages, ...site.others].map(({ path, url }) => [path, url]))
  return (name) => {
    const path = name.replace(/^\/+/, '')
    return pages.get(path) ?? `/${path}`
  }
}

/** A file that is not there gets an address all the same: the link to it is reported as dead. */
const addressTag = (find: Finder, relative: (url: string) => unknown) =>
  class Address extends Tag {
    private readonly wanted

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid)
      this.wanted = liquid.parse(token.args.trim())
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const name = String(yield this.liquid.renderer.renderTemplates(this.wanted, context))
      emitter.write(relative(find(name)))
    }
  }
