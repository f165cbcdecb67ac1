/** Which files of the source have changed, and what was made of them. */
import { REFERABLE } from '../../src/model'
import type { Plan, PlanItem } from '../plan'
import { PAST, type Change, type Counts, type Report } from './schema'
import { counted } from './words'

/** How many documents, by collection and what is done with them. */
export function countsOf(items: readonly PlanItem[]): Report['documents'] {
  const documents: Report['documents'] = {}
  for (const { document, action } of items) {
    const counts = (documents[document.collection] ??= {})
    counts[PAST[action]] = (counts[PAST[action]] ?? 0) + 1
  }
  return documents
}

/** The files of which something is written, with that. */
export function changesOf({ items }: Plan): Change[] {
  const written = new Map<string, PlanItem[]>()
  for (const item of items) {
    if (item.action === 'unchanged' || item.action === 'keep') continue
    const { path } = item.document
    written.set(path, [...(written.get(path) ?? []), item])
  }
  return [...written].map(([path, found]) => ({ path, documents: countsOf(found) }))
}

/** In words: “section changed, 2 callouts created”. */
export const writtenOf = ({ documents }: Change): string =>
  REFERABLE.flatMap((collection) =>
    entriesOf(documents[collection] ?? {}).map(
      ([done, count]) => `${counted(count, collection)} ${done}`,
    ),
  ).join(', ')

const entriesOf = (counts: Counts) =>
  Object.values(PAST).flatMap((done) => {
    const count = counts[done]
    return count === undefined ? [] : [[done, count] as const]
  })
