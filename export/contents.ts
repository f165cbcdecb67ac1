/** What stands in a page beside its own words: bodies of callouts and notes, and labels of the notes. */
import { walk, type StoredBlock, type StoredBody } from '../src/model'
import type { StoredDocument } from '../src/releases/types'
import { ExportError } from './error'

export interface Contents {
  blocks: StoredBlock[]
  /** Bodies of callouts and notes, by public id. */
  parts: ReadonlyMap<string, StoredBlock[]>
  /** Labels of the notes in the order of first mention, by public id. */
  labels: ReadonlyMap<string, string>
}

/** @throws ExportError where a callout or a note stands in itself */
export function contentsOf(
  doc: StoredDocument,
  bodyOf: (doc: StoredDocument) => StoredBody,
  document: (uid: string) => StoredDocument,
): Contents {
  const parts = new Map<string, StoredBlock[]>()
  const labels = new Map<string, string>()
  const visit = (blocks: StoredBlock[], within: string[]): void => {
    for (const uid of partsIn(blocks)) {
      if (within.includes(uid)) {
        const { title } = document(uid)
        throw new ExportError(`"${title}" (${uid}) stands in itself. Take it out of its own text.`)
      }
      if (uid.startsWith('fn_') && !labels.has(uid)) labels.set(uid, String(labels.size + 1))
      if (parts.has(uid)) continue
      const { children } = bodyOf(document(uid))
      parts.set(uid, children)
      visit(children, [...within, uid])
    }
  }
  const { children } = bodyOf(doc)
  visit(children, [])
  return { blocks: children, parts, labels }
}

function partsIn(blocks: StoredBlock[]): string[] {
  return [...walk(blocks)].flatMap((node) => {
    if (node.type === 'callout') return [String(node.callout)]
    if (node.type === 'footnoteReference') return [String(node.footnote)]
    return node.type === 'notes' ? node.footnotes.map(String) : []
  })
}
