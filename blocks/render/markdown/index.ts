/**
 * A delivered body as Markdown that GitHub, CommonMark and kramdown read alike, and the importer as the same body.
 * What Markdown cannot say stands as HTML in it.
 */
import type { Body, Note } from '../../../src/contract'
import type { StoredBlock } from '../../../src/model'
import { calloutMarkdown } from '../../callout/markdown'
import { embedMarkdown } from '../../embed/markdown'
import { notesHtml, oneLine, type ExactState } from '../../exact'
import { figureMarkdown } from '../../figure/markdown'
import { highlightMarkdown } from '../../highlight/markdown'
import { markdownOf, type Flavor } from '../../markdown'
import { noteMarkdown } from '../../markdown/lines'
import { isPlain } from '../../markdown/plain'
import { PROSE } from '../../markdown/prose'
import { rawHtmlMarkdown } from '../../rawHtml/markdown'
import { videoMarkdown } from '../../video/markdown'
import { worksheetMarkdown } from '../../worksheet/markdown'
import { noFacts } from './facts'
import { exactState } from './names'
import { toStored } from './stored'

const FLAVOR: Flavor = {
  handlers: {
    ...PROSE,
    highlight: highlightMarkdown,
    definitions: () => undefined,
    rawHtml: rawHtmlMarkdown,
    embed: embedMarkdown,
    callout: calloutMarkdown,
    video: videoMarkdown,
    worksheet: worksheetMarkdown,
    notes: () => undefined,
    figure: figureMarkdown,
  },
  attributeLists: false,
  between: '<!-- -->',
  reads: (_text, block) => isPlain(block),
}

/** @param body as it is delivered in the format `json` */
export function renderMarkdown({ children, footnotes }: Body): string {
  const facts = noFacts()
  const blocks = toStored(children, facts)
  const notes = footnotes.map((note) => ({ note, blocks: toStored(note.children, facts) }))
  const state = exactState(facts, footnotes)
  const body = markdownOf(blocks, state, FLAVOR)
  return `${joined([body, ...notesOf(body, notes, state)])}\n`
}

interface StoredNote {
  note: Note
  blocks: StoredBlock[]
}

const joined = (pieces: string[]) => pieces.filter((piece) => piece !== '').join('\n\n')

/** Each note that Markdown refers to as Markdown has it; the others in a list of their own. */
function notesOf(body: string, notes: StoredNote[], state: ExactState): string[] {
  const called = new Map<StoredNote, string>()
  for (let found = true; found;) {
    const text = [body, ...called.values()].join('\n')
    const next = notes.find((one) => !called.has(one) && text.includes(`[^${one.note.number}]`))
    found = next !== undefined
    if (next) {
      const words = markdownOf(next.blocks, state, FLAVOR)
      called.set(next, noteMarkdown(String(next.note.number), words))
    }
  }
  const others = notes.filter((one) => !called.has(one))
  const listed = others.map(({ note, blocks }) => [note.id, blocks] as const)
  const inOrder = notes.flatMap((one) => called.get(one) ?? [])
  return [...(listed.length > 0 ? [oneLine(notesHtml(listed, state))] : []), ...inOrder]
}
