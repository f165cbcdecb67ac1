/** What is delivered, held against compiling everything in memory: apart from what releases and their verification look up. */
import type { Payload } from 'payload'
import { CompiledIndex } from '../../src/releases/compiledIndex'
import { differenceOf, leftOver, type RowDifference } from '../../src/releases/differences'
import { newestRelease, readRows, standingsSince } from '../../src/releases/journal'
import { compilerOf } from '../../src/releases/outcome'
import { readCatalog } from '../../src/releases/read'
import type { Rights } from '../../src/releases/rights'

export async function differencesFromAnew(payload: Payload): Promise<Map<string, RowDifference>> {
  const catalog = await readCatalog(payload)
  const known: string[] = []
  for await (const standings of standingsSince(payload, 0)) {
    known.push(...standings.map(({ uid }) => uid))
  }
  const rows = new Map((await readRows(payload, known)).map((row) => [row.uid, row]))
  const uids = [...new Set([...catalog.uids(), ...known])]
  const release = (await newestRelease(payload))?.number ?? 0
  const state = {
    ...{ release, madeWith: null, catalog, compiled: new CompiledIndex() },
    settled: async <T>(look: () => T) => look(),
    without: () => Promise.reject(new Error('Nothing is held back in these tests.')),
  }
  const { resolveUid, finish } = await compilerOf(payload, state, uids, {})
  const differences = new Map<string, RowDifference>()
  for (const uid of uids) {
    const row = rows.get(uid)
    const outcome = finish(resolveUid(uid), (row?.document ?? undefined) as Rights | undefined)
    const made = outcome?.made
    const difference = made ? differenceOf(made, row, release) : leftOver(row)
    if (difference) differences.set(uid, difference)
  }
  return differences
}
