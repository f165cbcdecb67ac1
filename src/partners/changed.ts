/** Tells the process that keys have changed, so that a revoked one opens nothing from then on. */
import { EventEmitter } from 'node:events'

const KEY = Symbol.for('connectedlib.partner-keys')
const CHANGED = 'changed'

/** One for the process: Next may load this module a second time. */
function emitter(): EventEmitter {
  const shared = globalThis as { [KEY]?: EventEmitter }
  return (shared[KEY] ??= new EventEmitter().setMaxListeners(0))
}

export function keysChanged(): void {
  emitter().emit(CHANGED)
}

/** @returns stops hearing */
export function onKeysChange(listener: () => void): () => void {
  emitter().on(CHANGED, listener)
  return () => emitter().off(CHANGED, listener)
}
