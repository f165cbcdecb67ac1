/** What this process knows of the releases; read anew when another process has made one. */
import type { Payload } from 'payload'
import type { Catalog } from './catalog'
import { CompiledIndex } from './compiledIndex'
import { newestRelease, readCompiled, type MadeWith } from './journal'
import { createQueue } from './queue'
import { readCatalog } from './read'

export interface State {
  /** The newest release. */
  release: number
  /** With which everything was compiled that is delivered; null where that is not known. */
  madeWith: MadeWith | null
  catalog: Catalog
  compiled: CompiledIndex
  /** What may not be compiled as it is published: all others have been seen to be. Absent where none has. */
  suspects?: ReadonlySet<string>
}

interface Kept {
  queue: ReturnType<typeof createQueue>
  state?: State
}

const kept = new WeakMap<Payload, Kept>()

function keptFor(payload: Payload): Kept {
  const known = kept.get(payload)
  if (known) return known
  const made = { queue: createQueue() }
  kept.set(payload, made)
  return made
}

/** Another process has made a release meanwhile, so that what this one was about to make may be wrong. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

const MOST_TRIES = 20

/**
 * Runs a task that makes a release, after those that were begun before it, and again where another process
 * was quicker. A task that fails leaves no state behind that might be wrong.
 *
 * @param anew whether to read everything from the database, whatever is known
 */
export function withState<T>(
  payload: Payload,
  task: (state: State) => Promise<T>,
  anew = false,
): Promise<T> {
  const mine = keptFor(payload)
  const attempt = async (tries: number): Promise<T> => {
    const known = anew ? undefined : mine.state
    mine.state = undefined
    const state = await currentState(payload, known)
    try {
      const result = await task(state)
      mine.state = state
      return result
    } catch (error) {
      if (error instanceof Overtaken && tries < MOST_TRIES) return attempt(tries + 1)
      throw error
    }
  }
  return mine.queue(() => attempt(1))
}

async function currentState(payload: Payload, known: State | undefined): Promise<State> {
  const newest = await newestRelease(payload)
  const release = newest?.number ?? 0
  if (known?.release === release) return known
  return {
    release,
    madeWith: newest ?? null,
    catalog: await readCatalog(payload),
    compiled: new CompiledIndex((await readCompiled(payload)).values()),
  }
}
