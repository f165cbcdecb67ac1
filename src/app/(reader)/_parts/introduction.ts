/** What an imported introduction says itself, so that the page need not say it again. */
import type { Body } from '../../../contract'
import { walk } from '../../../contract/walk'

export const listsObjectives = (body: Body) =>
  [...walk(body.children)].some((node) => node.type === 'callout' && node.kind === 'objectives')

export function says(body: Body, text: string): boolean {
  const all = [...walk(body.children)].map((node) => (node.type === 'text' ? node.text : ' '))
  return letters(all.join('')).includes(letters(text))
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
