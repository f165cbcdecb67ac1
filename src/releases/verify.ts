/** Rebuilds what is delivered from scratch, and compares it with what the database has. */
import type { Payload } from 'payload'
import type { DocumentId, Referable } from '../model'
import { differenceOf, leftOver, type RowDifference } from './differences'
import { everything } from './everything'
import { heldBack } from './held'
import { newestRelease, readRows, type StoredRow } from './journal'
import { compilerOf, type Outcome } from './outcome'
import { slugOf } from './settings'
import type { Rights } from './rights'
import type { Dependents } from './compiledIndex'
import { readShown } from './shown'
import { Overtaken } from './overtaken'
import { withState, type State } from './state'
import { workingSet } from './workingSet'
import { releaseUids, type ReleaseResult } from './write'

export interface Difference extends RowDifference {
  uid: string
  /** The document it is about; absent where none of that id is published. */
  found?: { title: string; collection: string; id: DocumentId }
}

export interface Verification {
  /** How many documents are delivered, or should be. */
  documents: number
  /** How many were left out: what an import has written that has not ended, and bodies that cannot be read. */
  skipped: number
  differences: Difference[]
}

/** How many rows are in memory at a time. */
const ROWS = 100

/**
 * Compiles everything that is published, and compares it with the rows that are delivered, with their digests
 * and with what they note that they were made from. Writes nothing. What somebody publishes at that moment
 * may show as a difference.
 */
export function verifyReleases(payload: Payload): Promise<Verification> {
  return withState(payload, async (state) => {
    const verification: Verification = { documents: 0, skipped: 0, differences: [] }
    const shown = await readShown(payload)
    for await (const uids of everything(payload)) {
      await verifySome(payload, { ...state, ...workingSet(payload) }, { uids, shown }, verification)
    }
    const newest = await newestRelease(payload)
    if ((newest?.number ?? 0) !== state.release) throw new Overtaken()
    return verification
  })
}

async function verifySome(
  payload: Payload,
  state: State,
  { uids, shown }: { uids: readonly string[]; shown: Dependents },
  verification: Verification,
): Promise<void> {
  const isHeld = await heldBack(payload)
  const { resolveUid, finish } = await compilerOf(payload, state, uids, { isHeld, shown })
  for (const some of slices(uids, ROWS)) {
    const rows = new Map((await readRows(payload, some)).map((row) => [row.uid, row]))
    const attempts = await state.settled(() => some.map(resolveUid))
    for (const [index, uid] of some.entries()) {
      const outcome = finish(attempts[index], rightsOf(rows.get(uid)))
      if (!outcome) verification.skipped += 1
      else note(verification, outcome, rows.get(uid), { payload, state })
    }
  }
}

/** What was delivered of a part counts where no page shows it any more. */
const rightsOf = (row: StoredRow | undefined) => (row?.document ?? undefined) as Rights | undefined

/** Writes documents again that a verification found to differ, as one release. */
export function repairReleases(
  payload: Payload,
  { differences }: Verification,
): Promise<ReleaseResult> {
  return withState(payload, async (state) => {
    const [isHeld, shown] = [await heldBack(payload), await readShown(payload)]
    const uids = differences.map(({ uid }) => uid)
    await state.settled(() => uids.map((uid) => state.compiled.get(uid) && state.catalog.find(uid)))
    for (const uid of uids) distrust(state, uid)
    return releaseUids(payload, state, uids, { isHeld, shown })
  })
}

/** Forgets what is known of a row, so that it is written whatever is known. */
function distrust({ compiled, catalog }: State, uid: string): void {
  const known = compiled.get(uid)
  if (!known) return
  const isGone = known.deleted && !catalog.find(uid)
  compiled.set(uid, { ...known, digest: '', deleted: isGone ? false : known.deleted })
}

function slices<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )
}

function note(
  verification: Verification,
  { uid, made }: Outcome,
  row: StoredRow | undefined,
  { payload, state }: { payload: Payload; state: State },
): void {
  if (made) verification.documents += 1
  const difference = made ? differenceOf(made, row, state.release) : leftOver(row)
  if (!difference) return
  const found = state.catalog.find(uid)
  verification.differences.push({
    uid,
    ...difference,
    ...(found && { found: shownOf(payload, found.collection, found.doc) }),
  })
}

const shownOf = (
  payload: Payload,
  collection: Referable,
  { title, id }: { title: string; id: DocumentId },
) => ({ title, id, collection: slugOf(payload, collection) })
