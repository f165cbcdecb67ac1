import { EventEmitter } from 'node:events'
import type { DocumentType } from '../contract'
import type { CompiledDocument } from './types'

/** A delivered document and the release that last changed it. */
export interface LiveRow extends CompiledDocument {
  release: number
  deleted: false
}

/** What is kept of a document that has left, so that lists and copies know of it. */
export interface Tombstone {
  uid: string
  type: DocumentType
  release: number
  deleted: true
}

export type Row = LiveRow | Tombstone

export interface Released {
  release: number
  /** The release before it that this process knew of. */
  previous: number
  /** Tells this release from one of the same number in another database. */
  mark: string
  rows: readonly Row[]
  /** How long it took to compile and to write. */
  seconds: number
}

const KEY = Symbol.for('connectedlib.releases')
const RELEASED = 'released'

/** One for the process: Next may load this module a second time. */
function emitter(): EventEmitter {
  const shared = globalThis as { [KEY]?: EventEmitter }
  return (shared[KEY] ??= new EventEmitter().setMaxListeners(0))
}

export function announce(released: Released): void {
  emitter().emit(RELEASED, released)
}

/**
 * Hears of each release that this process makes, when it is written.
 *
 * @returns stops hearing
 */
export function onRelease(listener: (released: Released) => void): () => void {
  emitter().on(RELEASED, listener)
  return () => emitter().off(RELEASED, listener)
}
