/** Pages through Liquid, kramdown, tree and transforms. */
import { validateBody, type StoredBlock, type StoredBody } from '../../src/model'
import type { Element, Root } from 'hast'
import { accountFor, contentOf, keptWhole, type Account } from '../account'
import { kramdownToHtml, type Settings } from '../kramdown'
import { eachWithinTime, isTooDeep, TimeUpError } from '../limit'
import type { Page } from '../read/site'
import { asHtmlText } from '../render/escape'
import { LiquidFailure } from '../render/failure'
import { LinedText } from '../render/lines'
import type { LiquidStage } from '../render/liquid'
import { LINE_ATTRIBUTE, lineOf, parseTree } from '../render/tree'
import { diagnostic, ImportError, type Diagnostic, type RuleId } from '../rules'
import { transform, type Known } from '../transforms'
import type { Child } from '../transforms/dom'
import { findNotes } from '../transforms/notes/find'
import { anchorLinks } from './anchors/links'
import { pageAnchors, type PageAnchors } from './anchors/page'
import { placesIn } from './anchors/places'
import { slugsOf, type Named } from './anchors/slugs'
import { pageFacts, type PageFacts } from './facts'
import type { Links } from './links'
import type { PartsOfCourse } from './parts'

export interface ConvertedPage {
  body: StoredBody
  facts: PageFacts
  account: Account
  /** Absent where the page's text was kept as it is. */
  anchors?: PageAnchors
}

export interface PageStages {
  /** Called before each page. */
  begin?: () => void
  /** What the site's settings say of its Markdown. */
  kramdown: Settings
  liquid: LiquidStage
  parts: PartsOfCourse
  links: Links
  known: Known
  say: (found: Diagnostic) => void
}

type Report = (rule: RuleId, message: string, line?: number) => void

/** A page, and the module whose part it is. */
export interface PlacedPage {
  page: Page
  moduleKey: string
}

/**
 * Converts pages in their order. One that cannot be converted, or not in time, keeps its text; it never stops
 * the rest. What must stop the whole import is said as fatal.
 *
 * @param limit milliseconds that one page may take
 */
export function convertPages(
  pages: readonly PlacedPage[],
  limit: number,
  stages: PageStages,
): ConvertedPage[] {
  return eachWithinTime(
    limit,
    pages,
    (placed) => convertPage(placed, stages),
    ({ page }, error) => keptAsText(page, error, stages),
  )
}

function convertPage({ page, moduleKey }: PlacedPage, stages: PageStages): ConvertedPage {
  stages.begin?.()
  const report = reportOf(page, stages)
  const kept = { html: asText(page.body) }
  try {
    return converted(page, moduleKey, stages, kept, report)
  } catch (error) {
    if (error instanceof ImportError) {
      error.diagnostics.forEach(stages.say)
      return asHtml(kept.html.replace(LINES, ''))
    }
    if (isTooDeep(error)) return keptAsText(page, error, stages)
    return keptAsHtml(page, error, kept.html.replace(LINES, ''), stages)
  }
}

const reportOf =
  (page: Page, { say }: PageStages): Report =>
  (rule, message, line) =>
    say(diagnostic(rule, page.path, message, line))

/** HTML that is too much here would be too much again where it is shown. */
const keptAsText = (page: Page, error: unknown, stages: PageStages): ConvertedPage =>
  keptAsHtml(page, error, asText(page.body), stages)

function keptAsHtml(page: Page, error: unknown, html: string, stages: PageStages): ConvertedPage {
  const rule = error instanceof TimeUpError ? 'slow-page' : 'unconverted-page'
  const message = `The page was kept as HTML: ${reasonOf(error)}`
  reportOf(page, stages)(rule, message, page.firstLine)
  return asHtml(html)
}

function asHtml(html: string): ConvertedPage {
  const block: StoredBlock = { type: 'rawHtml', html }
  return {
    body: { type: 'body', children: [block] },
    facts: pageFacts({ type: 'root', children: [] }),
    account: keptWhole(html),
  }
}

/** @param kept takes the page's HTML as soon as there is any */
function converted(
  page: Page,
  moduleKey: string,
  stages: PageStages,
  kept: { html: string },
  report: Report,
): ConvertedPage {
  const { text, sourceLine } = linedText(page, stages.liquid, report)
  kept.html = page.markdown ? markdownToHtml(text, sourceLine, stages.kramdown, report) : text
  const tree = parseTree(kept.html, { text, sourceLine, verbatim: !page.markdown })
  // Before the transforms, which take the tree apart.
  const facts = pageFacts(tree)
  return { facts, ...convertTree(tree, page, moduleKey, stages) }
}

function convertTree(tree: Root, page: Page, moduleKey: string, stages: PageStages) {
  const notes = findNotes(tree)
  const source = contentOf(tree.children, notes)
  const target = stages.links(page)
  const [places, links] = [placesIn(tree, notes), anchorLinks(tree, notes, target)]
  const named = new Map<Element, Named>()
  const reported: { rule: RuleId; node: Child }[] = []
  const report = (rule: RuleId, message: string, node?: Child) => {
    if (node) reported.push({ rule, node })
    stages.say(diagnostic(rule, page.path, message, node && lineOf(node)))
  }
  const blocks = transform(tree, notes, {
    page,
    parts: stages.parts.forPage(page, moduleKey),
    target,
    known: stages.known,
    report,
    named,
  })
  const body = sound(blocks)
  const { account, lost } = accountFor({ source, notes, reported, blocks, partAt: stages.parts.at })
  const left = namesWithCounts(source.attributes)
  if (left) report('dropped-attributes', `These were left out: ${left}.`)
  if (lost) report('unaccounted', `This was lost: ${lost}.`)
  const slugs = slugsOf(blocks, stages.parts.at)
  const exported = stages.known(String(page.data.id)) !== undefined
  return { body, account, anchors: pageAnchors({ places, named, slugs, links, exported }) }
}

function namesWithCounts(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name} ×${count}`).join(', ')
}

type SourceLine = (line: number) => number

function linedText(page: Page, liquid: LiquidStage, report: Report) {
  const lined = liquidOf(page, liquid, report)
  const sourceLine: SourceLine = (line) => lined.sourceLine(line) + page.firstLine - 1
  return { text: lined.text, sourceLine }
}

const markdownToHtml = (text: string, sourceLine: SourceLine, settings: Settings, report: Report) =>
  kramdownToHtml(text, {
    settings,
    lineAttribute: LINE_ATTRIBUTE,
    onWarning: (message, line) => report('kramdown', message, sourceLine(line)),
  })

function liquidOf(page: Page, liquid: LiquidStage, report: Report): LinedText {
  try {
    return liquid.render(page)
  } catch (error) {
    if (error instanceof ImportError) throw error
    const { line } = error instanceof LiquidFailure ? error : {}
    const place = line === undefined ? undefined : line + page.firstLine - 1
    report('liquid-error', `Liquid cannot read this page: ${reasonOf(error)}`, place)
    const asItStands = new LinedText()
    asItStands.add(page.body, 1, true)
    return asItStands
  }
}

/** @throws BodyError where the body is none */
function sound(children: StoredBlock[]): StoredBody {
  const body: StoredBody = { type: 'body', children }
  const [problem] = validateBody(body)
  if (problem) throw problem
  return body
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return isTooDeep(error) ? 'it nests too deep.' : error.message
}

const LINES = new RegExp(` ${LINE_ATTRIBUTE}="\\d+"`, 'g')

const asText = (text: string) => `<pre>${asHtmlText(text)}</pre>`
