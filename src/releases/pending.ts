/** What is compiled for the sake of others, and has changed itself besides. */
import { collectionNamed } from '../model'
import { affectedBy, type Change } from './affected'
import type { State } from './state'
import type { IsHeld } from './types'

/** When each of some documents was last changed; undefined of one that is not published. */
export type Moments = Map<string, string | undefined>

/**
 * Documents to compile, with everything that is reached by those of them that wait to be released themselves. Who has
 * changed one may not live to release it; written without that, it would look released, and nobody would know of the
 * rest.
 */
export async function withPending(
  uids: Iterable<string>,
  state: State,
  isHeld: IsHeld | undefined,
): Promise<Moments> {
  const moments: Moments = new Map()
  for (let some = [...uids]; some.length > 0;) {
    const look = () => some.flatMap((uid) => pendingChange(uid, state, isHeld))
    const changes = await state.settled(look)
    for (const uid of some) moments.set(uid, momentOf(uid, state))
    const reached = await state.settled(() => affectedBy(changes, state))
    some = [...reached].filter((uid) => !moments.has(uid))
  }
  return moments
}

/** Whether a document is as it was then. One that changed meanwhile stays as it is delivered until that is released. */
export const isAsOf = (moments: Moments, uid: string, state: Pick<State, 'catalog'>): boolean =>
  momentOf(uid, state) === moments.get(uid)

const momentOf = (uid: string, { catalog }: Pick<State, 'catalog'>) =>
  catalog.find(uid)?.doc.updatedAt

function pendingChange(
  uid: string,
  { catalog, compiled }: Pick<State, 'catalog' | 'compiled'>,
  isHeld: IsHeld | undefined,
): Change[] {
  const found = catalog.find(uid)
  const row = compiled.get(uid)
  const compiledAt = row?.deleted === false ? row.changedAt : undefined
  if (found?.doc.updatedAt === compiledAt || (found && isHeld?.(found.doc))) return []
  const collection = found?.collection ?? collectionNamed(uid)
  return collection ? [{ collection, id: found?.doc.id, uid }] : []
}
