/** What a module's first page says of the module: its length, licence, objectives, thanks. */
import type { Element, Root } from 'hast'
import type { StoredBlock, StoredBody } from '../../src/model'
import { plainText, walk } from '../../src/model'
import {
  classesOf,
  descendants,
  hasClass,
  isElement,
  property,
  solid,
  wordsIn,
  type Child,
} from '../transforms/dom'
import { minutesIn } from './minutes'
import { keyReference, type ImportDocument } from './types'

const CREATIVE_COMMONS =
  /creativecommons\.org\/(?:licenses\/([a-z-]+)\/(\d\.\d)|publicdomain\/zero\/(\d\.\d))/g

/** SPDX identifiers of the Creative Commons licences that a text links to, each once. */
export function licensesIn(text: string): string[] {
  const found = [...text.matchAll(CREATIVE_COMMONS)].map(([, kind, version, zero]) =>
    kind === undefined ? `CC0-${zero}` : `CC-${kind.toUpperCase()}-${version}`,
  )
  return [...new Set(found)]
}

/** “CC BY-SA 4.0” as its SPDX identifier; any other text as it stands. */
export function spdxOf(license: string): string {
  const tidied = license
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '-')
  return /^CC(0|-BY(-NC)?(-SA|-ND)?)-\d\.\d$/.test(tidied) ? tidied : license
}

export type PageFacts = ReturnType<typeof pageFacts>

export function pageFacts(tree: Root) {
  const elements = [...descendants(tree.children)]
  const withClass = (name: string) => elements.find((element) => classesOf(element).includes(name))
  const time = wordsIn(withClass('time')?.children ?? [])
  const duration = minutesIn(time)
  const links = elements.filter(({ tagName }) => tagName === 'a')
  const workbook = links.find(
    (element) =>
      /workbook/i.test(wordsIn(element.children)) &&
      /docs\.google\.com/.test(property(element, 'href') ?? ''),
  )
  const madeBy = withClass('made-by')
  const summary = elements.find(
    (element) => element.tagName === 'p' && hasClass(element, 'summary'),
  )
  return {
    summary: summary ? wordsIn(summary.children) || null : null,
    duration,
    /** Words that should say the length, and do not say it clearly. */
    unclear: duration === null ? time : '',
    workbook: workbook ? (property(workbook, 'href') ?? null) : null,
    licenses: licensesOf(madeBy, links),
    attribution: madeBy ? (/\bby\s+(.+)$/.exec(wordsIn(madeBy.children))?.[1] ?? null) : null,
    acknowledgements: acknowledgements(tree),
  }
}

/** Those of the line that says who made the page; else those of all links, which may be of pictures. */
function licensesOf(madeBy: Element | undefined, links: readonly Element[]): string[] {
  const linkedFrom = (elements: Iterable<Element>) =>
    licensesIn([...elements].map((element) => property(element, 'href')).join(' '))
  const own = madeBy ? linkedFrom(descendants(madeBy.children)) : []
  return own.length > 0 ? own : linkedFrom(links)
}

const THANKS = /^acknowledge?ments?\b/i

/** What follows a heading that says so, or stands in a box whose first line does. */
function acknowledgements(tree: Root): string | null {
  const says = (node: Child | undefined) => isElement(node) && THANKS.test(wordsIn(node.children))
  const box = tree.children.find(
    (node): node is Element => isElement(node, 'div') && says(solid(node.children)[0]),
  )
  if (box) return wordsIn(solid(box.children).slice(1)) || null
  const at = tree.children.findIndex(
    (node) => isElement(node, 'h1', 'h2', 'h3', 'h4') && says(node),
  )
  if (at === -1) return null
  const rest = tree.children.slice(at + 1)
  const end = rest.findIndex((node) => isElement(node) && !['p', 'ul', 'ol'].includes(node.tagName))
  return wordsIn(end === -1 ? rest : rest.slice(0, end)) || null
}

/**
 * The items of the first box of objectives, or of the first list after a heading that announces them.
 *
 * @param sections keys of the module's own sections; an objective leads to no other
 */
export function objectivesIn(
  body: StoredBody,
  callouts: Map<string, ImportDocument>,
  sections: ReadonlySet<string>,
) {
  const box = body.children.find(
    (block) =>
      block.type === 'callout' && callouts.get(String(block.callout))?.data.kind === 'objectives',
  )
  const blocks =
    box?.type === 'callout' ? callouts.get(String(box.callout))?.body?.children : undefined
  return itemsOf(blocks ?? announced(body.children), sections)
}

const ANNOUNCES = /\b(objectives|outcomes|goals|you will (be able|learn))\b/i

function announced(blocks: StoredBlock[]): StoredBlock[] {
  const at = blocks.findIndex(
    (block) => block.type === 'heading' && ANNOUNCES.test(plainText(block.children)),
  )
  const rest = at === -1 ? [] : blocks.slice(at + 1)
  const end = rest.findIndex(({ type }) => type === 'heading')
  return end === -1 ? rest : rest.slice(0, end)
}

function itemsOf(blocks: StoredBlock[], sections: ReadonlySet<string>) {
  const list = blocks.find((block) => block.type === 'list')
  if (list?.type !== 'list') return []
  return list.children.flatMap((item) => {
    const text = plainText(item.children)
    const link = [...walk(item.children)].find(
      (node) => node.type === 'link' && sections.has(String(node.to?.id)),
    )
    const section =
      link?.type === 'link' && link.to ? keyReference('sections', String(link.to.id)) : null
    return text ? [{ text, section }] : []
  })
}
