/** The words of a page: its body, and the notes that it refers to, each checked by reading it back. */
import type { StoredBlock } from '../src/model'
import type { Contents } from './contents'
import { blocksHtml, notesHtml, oneLine, type ExactState } from '../blocks/exact'
import { markdownOf } from '../blocks/markdown'
import { noteMarkdown } from '../blocks/markdown/lines'
import { flavorOf } from './markdown'
import { sameBlocks, type Reader } from './reader'

/** Writes a page as Markdown; as HTML alone where its parts, each read well, are not read well together. */
export function writePage(
  at: string,
  contents: Contents,
  exact: ExactState,
  reader: Reader,
): string {
  const { blocks, labels } = contents
  const markdown = markdownPage(at, contents, exact, reader)
  if (isRead(at, markdown, contents, reader)) return markdown
  return joined([
    ...blocksHtml(blocks, exact).map(oneLine),
    apart([...labels.keys()], contents, exact),
  ])
}

function markdownPage(at: string, contents: Contents, exact: ExactState, reader: Reader): string {
  const { blocks, parts, labels } = contents
  const write = (nodes: StoredBlock[]) =>
    markdownOf(
      nodes,
      exact,
      flavorOf((text, node) => reads(at, text, node, contents, reader)),
    )
  const body = write(blocks)
  const notes = new Map<string, string>()
  const uncalled = () => {
    const called = joined([body, ...notes.values()])
    return [...labels].find(([uid, label]) => !notes.has(uid) && called.includes(`[^${label}]`))
  }
  for (let next = uncalled(); next; next = uncalled()) {
    const [uid, label] = next
    notes.set(uid, noteMarkdown(label, write(parts.get(uid) ?? [])))
  }
  const others = [...labels.keys()].filter((uid) => !notes.has(uid))
  return joined([body, apart(others, contents, exact), ...notes.values()])
}

const joined = (pieces: string[]) => pieces.filter((piece) => piece !== '').join('\n\n')

/** Notes that no Markdown of the page refers to. */
function apart(uids: string[], { parts }: Contents, exact: ExactState): string {
  const notes = uids.map((uid) => [uid, parts.get(uid) ?? []] as const)
  return notes.length > 0 ? oneLine(notesHtml(notes, exact)) : ''
}

/** Whether the importer reads a text as one block, and the callouts in it as they are. */
function reads(
  at: string,
  text: string,
  block: StoredBlock,
  { parts, labels }: Contents,
  reader: Reader,
): boolean {
  const called = [...labels.values()].filter((label) => text.includes(`[^${label}]`))
  const stubs = called.map((label) => `[^${label}]: Note ${label}`)
  const read = reader.read(at, joined([text, ...stubs]))
  return (
    sameBlocks(read.blocks, [block]) &&
    [...read.parts].every(
      ([uid, body]) => labels.has(uid) || sameBlocks(body, parts.get(uid) ?? []),
    )
  )
}

/** Whether the importer reads a whole page as it is. */
function isRead(at: string, text: string, { blocks, parts }: Contents, reader: Reader): boolean {
  const read = reader.read(at, text)
  return (
    sameBlocks(read.blocks, blocks) &&
    [...parts].every(([uid, body]) => {
      const found = read.parts.get(uid)
      return found !== undefined && sameBlocks(found, body)
    })
  )
}
