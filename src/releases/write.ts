import type { Payload } from 'payload'
import { announce, type LiveRow, type Row, type Tombstone } from './emitter'
import {
  beginRelease,
  finishRelease,
  forget,
  same,
  writeDeps,
  writeRow,
  type Compiled,
  type MadeWith,
  type Making,
} from './journal'
import { markOf } from './delivered'
import { recordModules } from './history'
import { renewing } from './cutOff'
import { compileUids, type Among, type Outcome } from './outcome'
import { isMadeWith, madeWithNow } from './compiler'
import { Overtaken } from './overtaken'
import { isAsOf, withPending } from './pending'
import type { State } from './state'
import type { CompiledDocument } from './types'

export interface ReleaseResult {
  /** Number of the newest release afterwards. */
  release: number
  /** Documents whose compiled form was written, by their uids. */
  written: string[]
  /** Documents that left, by their uids. */
  removed: string[]
}

interface ReleaseOptions extends Among {
  /** Name of the person who publishes. */
  by?: string
  /** Whether nothing is left then that was made otherwise than what is now in force makes it. */
  isLast?: boolean
}

/** Compiles documents and writes those that differ from what is delivered, as one release; what waits among them, whole. */
export async function releaseUids(
  payload: Payload,
  state: State,
  uids: Iterable<string>,
  { by, isLast = false, ...among }: ReleaseOptions,
): Promise<ReleaseResult> {
  const begun = performance.now()
  const moments = await withPending(uids, state, among.isHeld)
  const compiled = await compileUids(payload, state, [...moments.keys()], among)
  const outcomes = compiled.filter(({ uid }) => isAsOf(moments, uid, state))
  const changed = outcomes.filter((outcome) => differs(outcome, state.compiled.get(outcome.uid)))
  await noteDependencies(payload, state, outcomes)
  const madeWith = isLast ? madeWithNow(payload) : (state.madeWith ?? madeWithNow(payload))
  const moved = state.madeWith !== null && !isMadeWith(state.madeWith, madeWith)
  if (changed.length === 0 && !moved) return { release: state.release, written: [], removed: [] }
  return writeRelease(payload, state, changed, { madeWith, by: by ?? null, begun })
}

function differs({ made }: Outcome, known: Compiled | undefined): boolean {
  const delivered = known?.deleted === false
  return made ? !delivered || known.digest !== made.digest : delivered
}

/** What a document was made from may differ though what came of it does not. */
async function noteDependencies(
  payload: Payload,
  { compiled }: State,
  outcomes: readonly Outcome[],
): Promise<void> {
  for (const { uid, made } of outcomes) {
    const known = compiled.get(uid)
    if (!made || known?.digest !== made.digest || known.deleted) continue
    if (same(known.deps, made.row.deps)) continue
    await writeDeps(payload, known, made.row.deps)
    compiled.set(uid, { ...known, deps: made.row.deps })
  }
}

interface Writing {
  madeWith: MadeWith
  by: string | null
  /** When compiling began, by the clock of `performance`. */
  begun: number
}

async function writeRelease(
  payload: Payload,
  state: State,
  outcomes: readonly Outcome[],
  { madeWith, by, begun }: Writing,
): Promise<ReleaseResult> {
  // Until all is written, not everything is made with what is now in force.
  const record = await beginRelease(payload, state.release, state.madeWith ?? madeWith)
  if (!record) throw new Overtaken()
  const result: ReleaseResult = { release: record.number, written: [], removed: [] }
  const rows: Row[] = []
  try {
    const renew = renewing(payload, record)
    for (const { uid, made } of outcomes) {
      await renew()
      const known = state.compiled.get(uid)
      const row = made ? live(made.row, record.number) : known && tombstone(known, record.number)
      if (!row) continue
      state.compiled.set(uid, await writeRow(payload, row, makingOf(made), known))
      rows.push(row)
      result[made ? 'written' : 'removed'].push(uid)
    }
    for (const module of modulesOf(rows)) {
      await renew()
      await recordModules(payload, state, record.number, { modules: [module], by })
    }
    if (!(await finishRelease(payload, record, madeWith))) throw new Overtaken()
  } catch (error) {
    const uids = rows.map(({ uid }) => uid)
    if (error instanceof Overtaken) await forget(payload, record, uids)
    throw error
  }
  const seconds = (performance.now() - begun) / 1000
  announce({ release: record.number, previous: state.release, mark: markOf(record), rows, seconds })
  return result
}

/** Whatever has left a module, the module is written without it. */
const modulesOf = (rows: readonly Row[]): Set<string> =>
  new Set(
    rows.flatMap((row) => {
      if (row.deleted) return []
      return (row.type === 'module' ? row.uid : row.module) ?? []
    }),
  )

const live = (row: CompiledDocument, release: number): LiveRow => ({
  ...row,
  release,
  deleted: false,
})

const tombstone = ({ uid, type }: Compiled, release: number): Tombstone => ({
  uid,
  type,
  release,
  deleted: true,
})

function makingOf(made: Outcome['made']): Making {
  if (!made) return { digest: '', deps: [], permalinks: [], changedAt: '' }
  const { digest, row } = made
  const { deps, permalinks, document } = row
  return { digest, deps, permalinks, changedAt: document.updatedAt }
}
