/** Which attributes of the source say something that a body keeps. */
import type { Element } from 'hast'
import { find, html } from 'property-information'
import { pixelWidth } from '../transforms/width'

const KEPT: Record<string, string[]> = {
  a: ['href', 'title', 'target'],
  img: ['src', 'alt', 'width'],
  iframe: ['src', 'title', 'height'],
  audio: ['src', 'title', 'ariaLabel'],
  video: ['src', 'title', 'ariaLabel'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
  ol: ['start'],
  details: ['open'],
  font: ['color'],
  input: ['type', 'checked'],
  div: ['className', 'title'],
  aside: ['className'],
  p: ['className', 'title'],
  pre: ['className'],
  code: ['className'],
}

/** By which the export says what an element is. */
const SAID = new Set([
  'dataAlign',
  'dataAlt',
  'dataAnchor',
  'dataChecked',
  'dataColor',
  'dataHeight',
  'dataHtml',
  'dataId',
  'dataKind',
  'dataLanguage',
  'dataNode',
  'dataOrder',
  'dataShowDuration',
  'dataSourceClass',
  'dataTitle',
  'dataWidth',
  'dataWorksheet',
])

/** Names of the attributes that a body keeps, and of those that it does not. */
export function attributesOf(element: Element): { kept: string[]; left: string[] } {
  const keeps = KEPT[element.tagName] ?? []
  const isKept = (name: string) =>
    (keeps.includes(name) && !isLostWidth(element, name)) || SAID.has(name)
  const names = Object.keys(element.properties).filter((name) => !isMade(element, name))
  return {
    kept: names.filter(isKept),
    left: names.filter((name) => !isKept(name)).map((name) => find(html, name).attribute),
  }
}

const isLostWidth = (element: Element, name: string) =>
  name === 'width' && pixelWidth(element) === undefined

/** What kramdown gives by itself to headings and notes is given anew on delivery. */
function isMade({ tagName, properties }: Element, name: string): boolean {
  if (name === 'id') return /^h[1-6]$/.test(tagName) || /^fn(ref)?:/.test(String(properties.id))
  return name === 'role' || (tagName === 'a' && ['className', 'rel'].includes(name))
}
