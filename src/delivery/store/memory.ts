import { comparablePath } from '../../model'
import type { Row } from '../../releases'
import type { Catalogue } from './catalogue'
import { Current } from './current'
import { History } from './history'
import { inStep } from './inStep'
import { standingOfRow, type Standing } from './standing'
import type { Changed, Store } from './store'

/** A store that is told of its content, and keeps all of it in memory. */
export class MemoryStore implements Store {
  private readonly rows = new Map<string, Row>()
  private readonly now = new Current()
  private readonly marks = new Map<number, string>()

  async open(): Promise<void> {
    this.now.show(new History(0, this.marks))
  }

  async close(): Promise<void> {
    this.now.close()
  }

  current(): Catalogue | undefined {
    return this.now.catalogue
  }

  async read(standings: readonly Standing[]) {
    return inStep(standings, this.rows)
  }

  async onceAt(path: string): Promise<string[]> {
    const wanted = comparablePath(path)
    return [...this.rows.values()].flatMap((row) =>
      !row.deleted && row.permalinks.includes(wanted) ? [row.uid] : [],
    )
  }

  onChange(listener: (changed: Changed) => void): void {
    this.now.onChange(listener)
  }

  async catchUp(): Promise<void> {}

  async isReachable(): Promise<boolean> {
    return true
  }

  awayFor(): undefined {}

  /** Takes over the rows of a release, those that have left marked as deleted. An older row replaces no newer one. */
  apply(changed: readonly Row[], release: number): void {
    for (const row of changed) {
      const known = this.rows.get(row.uid)
      if (!known || known.release <= row.release) this.rows.set(row.uid, row)
    }
    // Of content that comes from no database, each release is finished when it is told of.
    this.marks.set(release, '')
    this.now.apply(changed.map(standingOfRow), release, new History(release, this.marks))
  }
}
