import { wordsOf } from '../../../blocks/render/words'
import type { Block, Body, Callout } from '../../contract'

/** What a learner will be able to do: the items of the first callout of objectives. */
export function objectivesIn(body: Body): string[] {
  const callout = body.children.find(isObjectives)
  const list = callout?.children.find((block) => block.type === 'list')
  if (list?.type !== 'list') return []
  return list.children.map((item) => wordsOf(item.children)).filter((text) => text !== '')
}

const isObjectives = (block: Block): block is Callout =>
  block.type === 'callout' && block.kind === 'objectives'
