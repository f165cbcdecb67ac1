import type { Element } from 'hast'
import { boxOf } from './box'
import { descendants, rawText, wordsIn, type Child } from './dom'
import type { State } from './state'

/** The words of some nodes, for a field that holds nothing but words; reports what else they hold. */
export function onlyWords(nodes: readonly Child[], place: string, state: State): string {
  reportOthers(nodes, place, state)
  return wordsIn(nodes)
}

/** The same with white space as it is. */
export function onlyText(nodes: readonly Child[], place: string, state: State): string {
  reportOthers(nodes, place, state)
  return rawText(nodes)
}

function reportOthers(nodes: readonly Child[], place: string, state: State): void {
  const others = [...descendants(nodes)].filter(saysMore).map(({ tagName }) => `<${tagName}>`)
  if (others.length === 0) return
  const [first] = nodes
  const whole: Element = {
    type: 'element',
    tagName: 'div',
    properties: {},
    children: [...nodes] as Element['children'],
    data: first?.data as Element['data'],
  }
  state.report('only-words', `In ${place} only words were kept, of ${others.join(', ')}.`, whole)
}

const SAYS_MORE = [
  'img',
  'iframe',
  'audio',
  'video',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
]

function saysMore(element: Element): boolean {
  if (element.tagName === 'a') return element.properties.href !== undefined
  if (element.tagName === 'div') return boxOf(element) === 'callout'
  return SAYS_MORE.includes(element.tagName)
}
