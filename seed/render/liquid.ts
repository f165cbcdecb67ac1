/** Liquid as Jekyll has it: the library, and what Jekyll adds to it. */
import { Context, Liquid, TokenKind, toValueSync, type Template, type Token } from 'liquidjs'
import { replacedIfNone } from '../read/characters'
import type { Page, Site } from '../read/site'
import { refuseDepth } from './depth'
import { failureOf } from './failure'
import { refuseLoops, refuseMissing } from './includes'
import { addAddresses } from './jekyll/address'
import { addFilters } from './jekyll/filters'
import { Highlight } from './jekyll/highlight'
import { besidePage, includeTag } from './jekyll/include'
import { variablesOf } from './jekyll/variables'
import { lineCounter, LinedText } from './lines'
import { Output } from './output'

/** Characters and items that a page's variables may take, as the library counts them. */
const MOST_MEMORY = 10_000_000

export interface LiquidStage {
  /** @throws LiquidFailure where a tag of the page cannot be read */
  render: (page: Page) => LinedText
}

export function createLiquid(site: Site): LiquidStage {
  refuseLoops(site)
  const engine = createEngine(site)
  const variables = variablesOf(site)
  const jekyll = { version: '4.3.1', environment: 'production' }
  return {
    render: (page) => {
      refuseMissing(page, site)
      const scope = { jekyll, site: variables.site, page: variables.page(page) }
      const context = new Context(scope, engine.options, { sync: true })
      return linedText(engine, page, site, context)
    },
  }
}

function createEngine(site: Site): Liquid {
  const engine = new Liquid({
    strictFilters: false,
    strictVariables: false,
    jekyllWhere: true,
    timezoneOffset: 0,
    memoryLimit: MOST_MEMORY,
  })
  addFilters(engine, site.kramdown)
  addAddresses(engine, site)
  engine.registerTag('highlight', Highlight)
  engine.registerTag(
    'include',
    includeTag((name) => site.includes.get(name)),
  )
  engine.registerTag(
    'include_relative',
    includeTag((name, page) => site.files.get(besidePage(name, page))?.text),
  )
  return engine
}

function linedText(engine: Liquid, page: Page, site: Site, context: Context): LinedText {
  const lined = new LinedText()
  const output = new Output()
  const lineAt = lineCounter(page.body)
  refuseDepth(page.body)
  let line: number | undefined
  try {
    for (const template of engine.parse(page.body)) {
      line = lineAt(beginOf(template))
      toValueSync(engine.renderer.renderTemplates([template], context, output))
      lined.add(replacedIfNone(output.take()), line, template.token.kind === TokenKind.HTML)
    }
  } catch (error) {
    throw failureOf(error, page, site, line)
  }
  return lined
}

/** Where a template begins, white space that Liquid cuts off left out. */
function beginOf({ token }: Template): number {
  const { trimLeft = 0 } = token as Token & { trimLeft?: number }
  return token.begin + trimLeft
}
