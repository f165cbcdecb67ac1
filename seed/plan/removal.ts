/** Which of the documents whose source is gone may go, and why the others stay. Reads, never writes. */
import { createLocalReq, type Payload } from 'payload'
import {
  pointingAt,
  targetName,
  type Pointing,
  type Target,
} from '../../collections/usedIn/pointing'
import { adminPath } from '../../collections/usedIn/uses'
import { slugOf } from '../../src/releases/settings'
import { RANK } from './rank'
import type { Existing, Kept, PlanItem, PlanOptions, Removal } from './types'

/**
 * Decides what goes: all that nobody has edited and that nothing uses which stays. Documents that use each
 * other and nothing else uses go together.
 *
 * @param orphans documents whose source is gone
 * @param due what is written before anything goes: what it says then counts, not what it says now
 */
export async function decideRemoval(
  payload: Payload,
  orphans: readonly Existing[],
  due: readonly PlanItem[],
  { draft = false }: Pick<PlanOptions, 'draft'>,
): Promise<Removal> {
  const target = ({ collection, id }: Existing): Target => ({
    collection: slugOf(payload, collection),
    id,
  })
  const name = (orphan: Existing) => targetName(target(orphan))
  const req = await createLocalReq({}, payload)
  const isRewritten = rewritingOf(due, draft, name)
  const pointing = (await pointingAt(orphans.map(target), req)).filter((one) => !isRewritten(one))
  const usesOf = (orphan: Existing, going: Set<string>) =>
    pointing.filter(
      ({ from, to }) => targetName(to) === name(orphan) && !going.has(targetName(from)),
    )

  const sorted = [...orphans].sort((a, b) => RANK[b.collection] - RANK[a.collection])
  let going = sorted.filter(({ editedAt }) => !editedAt)
  for (let before = Infinity; going.length < before;) {
    before = going.length
    const names = new Set(going.map(name))
    going = going.filter((orphan) => usesOf(orphan, names).length === 0)
  }
  const names = new Set(going.map(name))
  const whyKept = (orphan: Existing): string =>
    orphan.editedAt
      ? 'it was edited here'
      : `it is used in ${placesOf(usesOf(orphan, names), (from) => adminPath(from, req))}`
  return {
    going,
    kept: sorted
      .filter((orphan) => !names.has(name(orphan)))
      .map((orphan): Kept => ({ orphan, reason: whyKept(orphan) })),
  }
}

/** Tells where a document points only until it is written. */
function rewritingOf(
  due: readonly PlanItem[],
  draft: boolean,
  name: (existing: Existing) => string,
): (pointing: Pointing) => boolean {
  const written = new Map(
    due.flatMap(({ action, document: { data, body }, existing }) => {
      const fields = new Set([...Object.keys(data), ...(body ? ['body'] : [])])
      const asDraft = draft || action === 'offer'
      return existing ? [[name(existing), { fields, asDraft }] as const] : []
    }),
  )
  return ({ from, field, state }) => {
    const writing = written.get(targetName(from))
    // A draft leaves what is published as it is.
    return (
      writing !== undefined && writing.fields.has(field) && !(writing.asDraft && state === 'stored')
    )
  }
}

const SHOWN = 3

function placesOf(uses: readonly Pointing[], pathOf: (from: Target) => string): string {
  const places = new Map(
    uses.map(({ from, title }) => [targetName(from), `“${title}” (${pathOf(from)})`]),
  )
  const more = places.size > SHOWN ? ` and ${places.size - SHOWN} more` : ''
  return `${[...places.values()].slice(0, SHOWN).join(', ')}${more}`
}
