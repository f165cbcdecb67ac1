/** One page through Liquid, kramdown, tree and transforms. */
import type { Root } from 'hast'
import { validateBody, type StoredBlock, type StoredBody } from '../../src/model'
import { kramdownToHtml } from '../kramdown'
import type { Page } from '../read/site'
import { LinedText } from '../render/lines'
import { liquidLine, type LiquidStage } from '../render/liquid'
import { LINE_ATTRIBUTE, lineOf, parseTree } from '../render/tree'
import { diagnostic, ImportError, type Diagnostic, type RuleId } from '../rules'
import { transform } from '../transforms'
import type { Links } from './links'
import type { PartsOfCourse } from './parts'
import type { Known } from './said'

export interface ConvertedPage {
  body: StoredBody
  tree: Root
}

export interface PageStages {
  liquid: LiquidStage
  parts: PartsOfCourse
  links: Links
  known: Known
  say: (found: Diagnostic) => void
}

type Report = (rule: RuleId, message: string, line?: number) => void

/**
 * A page that cannot be converted keeps its text; it never stops the rest.
 *
 * @throws ImportError where the course cannot be imported at all
 */
export function convertPage(page: Page, moduleKey: string, stages: PageStages): ConvertedPage {
  const report: Report = (rule, message, line) =>
    stages.say(diagnostic(rule, page.path, message, line))
  let html = asText(page.body)
  try {
    const { text, sourceLine } = linedText(page, stages.liquid, report)
    html = page.markdown ? markdownToHtml(text, sourceLine, report) : text
    const tree = parseTree(html, { text, sourceLine, verbatim: !page.markdown })
    const children = transform(structuredClone(tree), {
      page,
      parts: stages.parts.forPage(page, moduleKey),
      target: stages.links(page),
      known: stages.known,
      report: (rule, message, node) => report(rule, message, node && lineOf(node)),
    })
    return { body: sound(children), tree }
  } catch (error) {
    if (error instanceof ImportError) throw error
    report('unconverted-page', `The page was kept as HTML: ${reasonOf(error)}`, page.firstLine)
    const kept: StoredBlock = { type: 'rawHtml', html: html.replace(LINES, '') }
    return { body: { type: 'body', children: [kept] }, tree: { type: 'root', children: [] } }
  }
}

type SourceLine = (line: number) => number

function linedText(page: Page, liquid: LiquidStage, report: Report) {
  const lined = liquidOf(page, liquid, report)
  const sourceLine: SourceLine = (line) => lined.sourceLine(line) + page.firstLine - 1
  return { text: lined.text, sourceLine }
}

const markdownToHtml = (text: string, sourceLine: SourceLine, report: Report) =>
  kramdownToHtml(text, {
    lineAttribute: LINE_ATTRIBUTE,
    onWarning: (message, line) => report('kramdown', message, sourceLine(line)),
  })

function liquidOf(page: Page, liquid: LiquidStage, report: Report): LinedText {
  try {
    return liquid.render(page)
  } catch (error) {
    if (error instanceof ImportError) throw error
    const line = liquidLine(error)
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

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const LINES = new RegExp(` ${LINE_ATTRIBUTE}="\\d+"`, 'g')

const asText = (text: string) =>
  `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</pre>`
