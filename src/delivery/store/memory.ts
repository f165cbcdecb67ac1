import { keysOf, RELEASE_KEY } from '../keys'
import { Catalogue } from './catalogue'
import { History } from './history'
import type { Row } from '../../releases'
import type { Changed, Store } from './store'

/** A store that is told of its content. Its rows stay in memory, and each change makes a new catalogue. */
export class MemoryStore implements Store {
  private readonly rows = new Map<string, Row>()
  private readonly listeners = new Set<(changed: Changed) => void>()
  private readonly marks = new Map<number, string>()
  private catalogue: Catalogue | undefined

  async open(): Promise<void> {
    this.catalogue ??= new Catalogue([], 0, new History(0, this.marks))
  }

  async close(): Promise<void> {
    this.listeners.clear()
  }

  current(): Catalogue | undefined {
    return this.catalogue
  }

  onChange(listener: (changed: Changed) => void): void {
    this.listeners.add(listener)
  }

  async catchUp(): Promise<void> {}

  /** Takes over the rows of a release, those that have left marked as deleted. An older row replaces no newer one. */
  apply(changed: readonly Row[], release: number, history = this.grown(release)): void {
    for (const row of changed) {
      const known = this.rows.get(row.uid)
      if (!known || known.release <= row.release) this.rows.set(row.uid, row)
    }
    this.catalogue = new Catalogue(
      this.rows.values(),
      Math.max(release, this.catalogue?.release ?? 0),
      history,
    )
    const keys = new Set([RELEASE_KEY, ...changed.flatMap(keysOf)])
    for (const listener of this.listeners) listener(keys)
  }

  /** Of content that comes from no database, each release is finished when it is told of. */
  private grown(release: number): History {
    this.marks.set(release, '')
    return new History(release, this.marks)
  }
}
