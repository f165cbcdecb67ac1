/** What a release is made with, and that one is made after the other. */
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Change } from './affected'
import type { Published } from './catalog'
import type { Made } from './compiledIndex'
import { newestRelease, type MadeWith, type ReleaseRecord } from './journal'
import { Overtaken } from './overtaken'
import { createQueue } from './queue'
import { SILENCE } from './silence'
import type { IsHeld } from './types'
import { workingSet } from './workingSet'

export interface State {
  /** The newest release. */
  release: number
  /** With which everything was compiled that is delivered; null where that is not known. */
  madeWith: MadeWith | null
  catalog: Published
  compiled: Made
  /**
   * Runs a task that looks things up, again until all of that has been read from the database. So the task may
   * change nothing.
   */
  settled: <T>(task: () => T) => Promise<T>
  /** What readers know: what is held back as it was before. */
  without: (isHeld: IsHeld) => Promise<Published>
}

interface Kept {
  queue: ReturnType<typeof createQueue>
  /** What could not be released, by its public id. */
  left: Map<string, Change>
}

const kept = new WeakMap<Payload, Kept>()

function keptFor(payload: Payload): Kept {
  const known = kept.get(payload)
  if (known) return known
  const made: Kept = { queue: createQueue(), left: new Map() }
  kept.set(payload, made)
  return made
}

const MOST_TRIES = 20

/**
 * Runs a task that makes a release, after those that were begun before it, and again where another process
 * was quicker. It reads from the database what it looks up.
 */
export const withState = <T>(payload: Payload, task: (state: State) => Promise<T>): Promise<T> =>
  inTurn(payload, async (newest) => task({ ...standing(newest), ...workingSet(payload) }))

function inTurn<T>(
  payload: Payload,
  task: (newest: ReleaseRecord | undefined) => Promise<T>,
): Promise<T> {
  const attempt = async (tries: number): Promise<T> => {
    // Before all else: a release that another process begins from here on is noticed by its number.
    const newest = await newestFinished(payload)
    try {
      return await task(newest)
    } catch (error) {
      if (error instanceof Overtaken && tries < MOST_TRIES) return attempt(tries + 1)
      throw error
    }
  }
  return keptFor(payload).queue(async () => {
    // SQLite is asked without a pause, so whoever publishes one document after the other would let nobody else go on.
    await setImmediate()
    return attempt(1)
  })
}

const LOOK_AGAIN = 20
/** How long whoever publishes waits for others, in milliseconds: what they write then in between stays as it is. */
const PATIENCE = 10_000

/** The newest release, once the process that makes it has written it; as it is where that was cut off or takes long. */
async function newestFinished(payload: Payload): Promise<ReleaseRecord | undefined> {
  const begin = performance.now()
  let [said, since]: [string | undefined, number] = [undefined, begin]
  for (;;) {
    const newest = await newestRelease(payload)
    if (!newest || newest.finished) return newest
    const now = performance.now()
    if (newest.updatedAt !== said) [said, since] = [newest.updatedAt, now]
    if (now - since > SILENCE || now - begin > PATIENCE) return newest
    await setTimeout(LOOK_AGAIN)
  }
}

const standing = (newest: ReleaseRecord | undefined): Pick<State, 'release' | 'madeWith'> => ({
  release: newest?.number ?? 0,
  madeWith: newest ?? null,
})

/** What this process could not release, with the next changes; it is asked for once. */
export function takeLeft(payload: Payload): Change[] {
  const { left } = keptFor(payload)
  const taken = [...left.values()]
  left.clear()
  return taken
}

export const hasLeft = (payload: Payload): boolean => keptFor(payload).left.size > 0

export function leave(payload: Payload, changes: readonly Change[]): void {
  const { left } = keptFor(payload)
  for (const change of changes) left.set(change.uid, { ...left.get(change.uid), ...change })
}
