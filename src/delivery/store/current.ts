import { keysOf, RELEASE_KEY } from '../keys'
import { Catalogue } from './catalogue'
import type { History } from './history'
import type { Known } from './standing'
import type { Changed } from './store'

/** The catalogue of this moment, and who wants to know of the next. */
export class Current {
  private readonly listeners = new Set<(changed: Changed) => void>()
  catalogue: Catalogue | undefined

  onChange(listener: (changed: Changed) => void): void {
    this.listeners.add(listener)
  }

  /** Takes over what releases have changed, those that have left included. */
  apply(changed: readonly Known[], release: number, history: History): void {
    const before = this.catalogue
    this.catalogue = (before ?? Catalogue.empty(history)).with(changed, release, history)
    // Nobody has been told anything yet.
    if (!before) return
    const keys = new Set([RELEASE_KEY, ...changed.flatMap(keysOf)])
    for (const listener of this.listeners) listener(keys)
  }

  close(): void {
    this.listeners.clear()
  }
}
