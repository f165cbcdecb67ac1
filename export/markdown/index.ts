/** Markdown as the course-in-a-box dialect has it, in which Liquid finds nothing to do. */
import type { Flavor } from '../../blocks/markdown'
import { HANDLERS } from './blocks'

/** @param reads tells whether the importer reads a text as a block and nothing else */
export const flavorOf = (reads: Flavor['reads']): Flavor => ({
  handlers: HANDLERS,
  attributeLists: true,
  between: '^',
  reads: (text, block) => !hasLiquid(text) && reads(text, block),
})

const RAW = /\{% raw %\}[^]*?\{% endraw %\}/g

/** Whether Liquid would find something to do in a text. */
const hasLiquid = (text: string): boolean => /\{[{%]/.test(text.replace(RAW, ''))
