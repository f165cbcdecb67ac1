/** Liquid as Jekyll has it: includes with parameters, `site`, `page`, and the filters that pages use. */
import {
  Liquid,
  type Context,
  type TagToken,
  Tag,
  type TopLevelToken,
  type Emitter,
} from 'liquidjs'
import { kramdownToHtml } from '../kramdown'
import type { Page, Site } from '../read/site'
import { ImportError } from '../rules'

const INCLUDE = /\{%-?\s*include(?:_relative)?\s+([\w./-]+)/g

export interface LiquidStage {
  /** @throws Error where a tag of the page cannot be read */
  render: (page: Page) => string
}

export function createLiquid(site: Site): LiquidStage {
  refuseLoops(site)
  const engine = new Liquid({
    jekyllInclude: true,
    dynamicPartials: false,
    templates: site.includes,
    strictFilters: false,
    strictVariables: false,
    greedy: false,
  })
  addFilters(engine, site)
  addTags(engine, site)
  const scope = { site: siteVariables(site) }
  return {
    render: (page) => {
      refuseMissing(page, site)
      return engine.parseAndRenderSync(page.body, {
        ...scope,
        page: { ...page.data, url: page.url, path: page.path },
      }) as string
    },
  }
}

function siteVariables(site: Site) {
  return {
    ...site.config,
    baseurl: baseUrl(site),
    url: String(site.config.url ?? ''),
    data: site.data,
  }
}

export const baseUrl = (site: Site) => String(site.config.baseurl ?? '')

function addFilters(engine: Liquid, site: Site): void {
  const relative = (value: unknown) =>
    `${baseUrl(site)}/${String(value).replace(/^\//, '')}`.replace(/\/{2,}/g, '/')
  engine.registerFilter('relative_url', relative)
  engine.registerFilter(
    'absolute_url',
    (value: unknown) => `${String(site.config.url ?? '')}${relative(value)}`,
  )
  engine.registerFilter('markdownify', (value: unknown) => kramdownToHtml(String(value)))
}

/** `post_url` and `link`: the address of another page by its file. */
function addTags(engine: Liquid, site: Site): void {
  const address = (wanted: string) => {
    const name = wanted.trim().replace(/^\/+/, '')
    const found = site.pages.find(
      (page) => page.path === name || page.path.replace(/\.\w+$/, '').endsWith(name),
    )
    return found?.url ?? `/${name}`
  }
  class Address extends Tag {
    private readonly wanted: string
    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid)
      this.wanted = token.args
    }
    override render(_context: Context, emitter: Emitter): void {
      emitter.write(address(this.wanted))
    }
  }
  engine.registerTag('post_url', Address)
  engine.registerTag('link', Address)
}

function* includesOf(text: string): Generator<{ name: string; line: number }> {
  for (const match of text.matchAll(INCLUDE)) {
    yield { name: match[1] ?? '', line: text.slice(0, match.index).split('\n').length }
  }
}

function refuseMissing(page: Page, site: Site): void {
  for (const { name, line } of includesOf(page.body)) {
    if (name in site.includes) continue
    throw new ImportError(
      'missing-include',
      page.path,
      `There is no _includes/${name}.`,
      page.firstLine + line - 1,
    )
  }
}

function refuseLoops(site: Site): void {
  const visit = (name: string, chain: string[]): void => {
    if (chain.includes(name)) {
      throw new ImportError(
        'include-loop',
        `_includes/${name}`,
        `Includes go round: ${[...chain, name].join(' → ')}.`,
      )
    }
    for (const inner of includesOf(site.includes[name] ?? '')) {
      if (inner.name in site.includes) visit(inner.name, [...chain, name])
    }
  }
  for (const name of Object.keys(site.includes)) visit(name, [])
}
