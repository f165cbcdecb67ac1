import { keysOf, RELEASE_KEY } from '../keys'
import { Catalogue } from './catalogue'
import type { History } from './history'
import type { Known } from './standing'
import type { Changed } from './store'

/** The catalogue of this moment, and who wants to know of the next. */
export class Current {
  private readonly listeners = new Set<(changed: Changed) => void>()
  private made: Catalogue | undefined
  private isShown = false

  /** Undefined until it is shown. */
  get catalogue(): Catalogue | undefined {
    return this.isShown ? this.made : undefined
  }

  /** @param history of what is empty, where nothing was taken over */
  show(history: History): void {
    this.made ??= Catalogue.empty(history)
    this.isShown = true
  }

  onChange(listener: (changed: Changed) => void): void {
    this.listeners.add(listener)
  }

  /** Whether a document is there, shown already or not yet. */
  knows(uid: string): boolean {
    return this.made?.get(uid) !== undefined
  }

  /** Takes over what releases have changed, those that have left included. */
  apply(changed: readonly Known[], release: number, history: History): void {
    this.made = (this.made ?? Catalogue.empty(history)).with(changed, release, history)
    // Nobody has been told anything yet.
    if (!this.isShown) return
    const keys = new Set([RELEASE_KEY, ...changed.flatMap(keysOf)])
    for (const listener of this.listeners) listener(keys)
  }

  close(): void {
    this.listeners.clear()
  }
}
