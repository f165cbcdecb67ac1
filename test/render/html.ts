/** What is wrong with a piece of HTML that a body was rendered to. */
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { serialize } from '../../blocks/render/hast'

export function problemsOf(html: string): string[] {
  const tree = fromHtml(html, { fragment: true })
  const elements = elementsOf(tree)
  return [
    ...(serialize(tree) === html ? [] : ['a parser reads another tree than was written']),
    ...doubleIds(elements),
    ...elements.flatMap((element) => problemsIn(element, new Set(elements.map(idOf)))),
  ]
}

function elementsOf(tree: Root): Element[] {
  const elements: Element[] = []
  visit(tree, 'element', (element) => void elements.push(element))
  return elements
}

const idOf = ({ properties }: Element) => properties.id

function doubleIds(elements: Element[]): string[] {
  const ids = elements.map(idOf).filter((id) => id !== undefined)
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements are ${id}`)
}

const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:']

/** As a browser reads it: an address that it cannot read does nothing. */
const isSafe = (address: string) =>
  !URL.canParse(address, 'https://cms.example') ||
  PROTOCOLS.includes(new URL(address, 'https://cms.example').protocol)

function problemsIn({ tagName, properties }: Element, ids: Set<unknown>): string[] {
  const problems: string[] = []
  const { href, src } = properties
  if (['script', 'style', 'object'].includes(tagName)) problems.push(`a ${tagName}`)
  for (const name of Object.keys(properties)) {
    if (/^on/i.test(name) || name === 'style') problems.push(`${name} on ${tagName}`)
  }
  for (const address of [href, src]) {
    if (typeof address === 'string' && !isSafe(address)) problems.push(`unsafe ${address}`)
  }
  if (typeof href === 'string' && href.startsWith('#fn') && !ids.has(href.slice(1)))
    problems.push(`${href} leads nowhere`)
  if (tagName === 'iframe' && !properties.title) problems.push('a frame without a title')
  if (tagName === 'img' && properties.alt === undefined) problems.push('an image without alt')
  if (tagName === 'th' && !properties.scope) problems.push('a header cell without scope')
  return problems
}
