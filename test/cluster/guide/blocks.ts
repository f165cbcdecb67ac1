/** The commands of our guides, as the Markdown has them. */
import { readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'

export interface Block {
  /** File and line. */
  place: string
  /** As the fence says; empty where it does not. */
  language: string
  text: string
  /** Names of the machines on which it is run, one after the other. */
  machines: string[]
}

/** Where a block does not say on which machine it is run. */
const LAPTOP = 'laptop'
const ON = /^# on .*/

export function blocksOf(file: string): Block[] {
  const blocks: Block[] = []
  visit(fromMarkdown(readFileSync(file, 'utf8')), 'code', ({ value, lang, position }) => {
    const [on = ''] = ON.exec(value) ?? []
    const named = [...on.matchAll(/\bon ([\w-]+)/g)].map(([, name = '']) => name)
    blocks.push({
      place: `${file}:${position?.start.line}`,
      language: lang ?? '',
      text: value,
      machines: named.length > 0 ? named : [LAPTOP],
    })
  })
  return blocks
}
