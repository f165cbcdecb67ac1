/** Bodies as they are delivered, with public ids in place of database ids. */
import {
  mapBody,
  mapReferences,
  type LinkNode,
  type StoredBody,
  type StoredInline,
} from '../src/model'
import { fromLexical } from '../src/model/lexical'
import { addressOf } from '../src/releases/addresses'
import type { Catalog } from '../src/releases/catalog'
import { cleanBody } from '../src/releases/clean'
import type { StoredDocument } from '../src/releases/types'
import type { Selection } from './select'

/** @param outside called with the address of each link that leads to another course */
export function bodiesOf(
  { documents }: Selection,
  catalog: Catalog,
  publicUrl: string,
  outside: (from: StoredDocument, address: string) => void,
) {
  /** A link to what is not in the course leads to its address, or is only its words. */
  function relink(node: LinkNode, from: StoredDocument): StoredInline[] {
    const { to, ...rest } = node
    if (!to) return [node]
    const doc = catalog.get(to.collection, to.id)
    const address = doc && addressOf(to.collection, doc, catalog, publicUrl)
    if (!doc || address === undefined) return node.children
    if (documents.has(doc.uid)) return [node]
    outside(from, address)
    return [{ ...rest, url: to.anchor ? `${address}#${to.anchor}` : address }]
  }
  return (from: StoredDocument): StoredBody => {
    const body = mapBody(cleanBody(fromLexical(from.body)), {
      block: (node) => [node],
      inline: (node) => (node.type === 'link' ? relink(node, from) : [node]),
    })
    return mapReferences(body, (collection, id) => catalog.get(collection, id)?.uid)
  }
}
