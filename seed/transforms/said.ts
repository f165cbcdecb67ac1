/** Public ids on elements, as the export writes them. */
import type { Element } from 'hast'
import type { Referable } from '../../src/model'
import { property } from './dom'
import type { State } from './state'

/** The public id that an element states; undefined where it is none of a document of this collection. */
export function saidId(element: Element, collection: Referable, state: State): string | undefined {
  const id = property(element, 'dataId')
  return id !== undefined && state.known(id)?.collection === collection ? id : undefined
}

/** The importer's key of the document whose public id an element states. */
export function saidKey(element: Element, collection: Referable, state: State): string | undefined {
  const id = saidId(element, collection, state)
  return id === undefined ? undefined : state.known(id)?.key
}
