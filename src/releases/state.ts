/** What this process knows of the releases; read anew when another process has made one. */
import type { Payload } from 'payload'
import type { Catalog } from './catalog'
import { newestRelease, readCompiled, type Compiled } from './journal'
import { createQueue } from './queue'
import { readCatalog } from './read'

export interface State {
  /** The newest release. */
  release: number
  publicUrl: string | null
  catalog: Catalog
  compiled: Map<string, Compiled>
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

/**
 * Runs a task that makes a release, after those that were begun before it. A task that fails leaves no
 * state behind that might be wrong.
 *
 * @param anew whether to read everything from the database, whatever is known
 */
export function withState<T>(
  payload: Payload,
  task: (state: State) => Promise<T>,
  anew = false,
): Promise<T> {
  const mine = keptFor(payload)
  return mine.queue(async () => {
    const known = anew ? undefined : mine.state
    mine.state = undefined
    const state = await currentState(payload, known)
    const result = await task(state)
    mine.state = state
    return result
  })
}

async function currentState(payload: Payload, known: State | undefined): Promise<State> {
  const newest = await newestRelease(payload)
  const release = newest?.number ?? 0
  if (known?.release === release) return known
  return {
    release,
    publicUrl: newest?.publicUrl ?? null,
    catalog: await readCatalog(payload),
    compiled: await readCompiled(payload),
  }
}
