/** Where delivered documents stand: what lists are narrowed and ordered by, apart from what the documents say. */
import type { Body, Document, Node } from '../contract'
import { childrenOf } from '../contract/walk'
import { beginning, comparablePath } from '../model'
import type { CompiledDocument } from './types'

export { STANDING, type StoredStanding } from '../engines/reader'

/** Longer titles are ordered by their beginning; a database's index holds no more. */
const SORTED = 80

/**
 * @param body of the document, where it has one
 * @param module uid of the module that it belongs to
 */
export function standingOf(
  document: Document,
  body: Body | undefined,
  module: string | undefined,
): Pick<CompiledDocument, 'license' | 'sortTitle' | 'level' | 'shared' | 'permalinks'> {
  return {
    license: document.license,
    sortTitle: beginning(folded(document.title), SORTED),
    level: levelOf(document, body),
    shared: shownIn(document).some((uid) => uid !== module),
    permalinks: permalinksOf(document),
  }
}

const permalinksOf = (document: Document) =>
  'permalinks' in document ? [...new Set(document.permalinks.map(comparablePath))] : []

/** uids of the modules whose pages show a document. */
export function shownIn(document: Document): string[] {
  if (!('usedIn' in document)) return []
  return [...new Set(document.usedIn.flatMap(({ module }) => module?.id ?? []))]
}

/** Without case and accents, so that É stands with E. */
const folded = (title: string) => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function levelOf(document: Document, body: Body | undefined): number {
  if (document.type === 'section') return document.parent === null ? 0 : 1
  return document.type === 'callout' ? deepest(body?.children ?? []) : 0
}

/** How many callouts stand in each other at most. */
function deepest(nodes: readonly Node[]): number {
  return nodes.reduce((most, node) => {
    const below = deepest(childrenOf(node))
    return Math.max(most, node.type === 'callout' ? below + 1 : below)
  }, 0)
}
