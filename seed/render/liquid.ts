/** Liquid as Jekyll has it: includes with parameters, `site`, `page`, and the filters that pages use. */
import {
  Context,
  Liquid,
  LiquidError,
  Tag,
  TokenKind,
  toValueSync,
  type Emitter,
  type TagToken,
  type Template,
  type Token,
  type TopLevelToken,
} from 'liquidjs'
import { kramdownToHtml } from '../kramdown'
import type { Page, Site } from '../read/site'
import { refuseLoops, refuseMissing } from './includes'
import { lineCounter, LinedText } from './lines'
import { Output } from './output'

/** Characters and items that a page's variables may take, as the library counts them. */
const MOST_MEMORY = 10_000_000

export interface LiquidStage {
  /** @throws Error where a tag of the page cannot be read */
  render: (page: Page) => LinedText
}

export function createLiquid(site: Site): LiquidStage {
  refuseLoops(site)
  const engine = new Liquid({
    jekyllInclude: true,
    dynamicPartials: false,
    templates: Object.assign(Object.create(null), Object.fromEntries(site.includes)),
    cache: true,
    memoryLimit: MOST_MEMORY,
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
      const variables = { ...page.data, url: page.url, path: page.path }
      const context = new Context({ ...scope, page: variables }, engine.options, { sync: true })
      const lined = new LinedText()
      const output = new Output()
      const lineAt = lineCounter(page.body)
      for (const template of engine.parse(page.body)) {
        const from = output.buffer.length
        toValueSync(engine.renderer.renderTemplates([template], context, output))
        const follows = template.token.kind === TokenKind.HTML
        lined.add(output.buffer.slice(from), lineAt(beginOf(template)), follows)
      }
      return lined
    },
  }
}

/** Where a template begins, white space that Liquid cuts off left out. */
function beginOf({ token }: Template): number {
  const { trimLeft = 0 } = token as Token & { trimLeft?: number }
  return token.begin + trimLeft
}

/** The line of a page's text at which Liquid failed, where it says so. */
export const liquidLine = (error: unknown): number | undefined =>
  LiquidError.is(error) ? (error as LiquidError).token.getPosition()[0] : undefined

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
