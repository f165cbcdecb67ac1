import { LRUCache } from 'lru-cache'
import type { Row as AnyRow } from '../../releases'
import { Finds } from '../meter'
import { inStep } from './inStep'
import type { Row } from './row'
import type { Standing } from './standing'

/** Bytes of memory that a character of JSON takes once it is parsed, about. */
const PARSED = 4

/** Whole documents: those that were asked for last are in memory, all others are read when somebody asks. */
export class Shelf {
  private readonly kept: LRUCache<string, Row>

  /**
   * @param read reads rows from the database, in no order
   * @param capacity how many bytes to keep at most, about
   * @param finds counts what is found in memory
   */
  constructor(
    private readonly read: (uids: readonly string[]) => Promise<readonly AnyRow[]>,
    capacity: number,
    private readonly finds = new Finds(),
  ) {
    this.kept = new LRUCache({ maxSize: Math.max(1, capacity) })
  }

  /**
   * Documents as a catalogue knows them, in its order, read at once.
   *
   * @throws Outdated where the database has gone on since
   */
  async take(standings: readonly Standing[]): Promise<Row[]> {
    const rows = new Map<string, AnyRow>()
    const missing: string[] = []
    for (const { uid, release } of standings) {
      const kept = this.kept.get(uid)
      if (kept?.release === release) rows.set(uid, kept)
      else missing.push(uid)
    }
    this.finds.hits += rows.size
    this.finds.misses += missing.length
    if (missing.length > 0) {
      for (const row of await this.read(missing)) {
        rows.set(row.uid, row)
        if (row.deleted) continue
        this.kept.set(row.uid, row, { size: PARSED * JSON.stringify(row).length })
      }
    }
    return inStep(standings, rows)
  }
}
