/** What one release looks up, read from the database as it is asked for. */
import type { Payload } from 'payload'
import { heldReader } from './heldReader'
import { createReader } from './reader'
import type { State } from './state'
import { WorkingCatalog } from './workingCatalog'
import { WorkingIndex } from './workingIndex'

/** What notes what it was asked for and has not read. */
interface Source {
  readonly lacks: boolean
  fetch: () => Promise<void>
}

export function workingSet(
  payload: Payload,
): Pick<State, 'catalog' | 'compiled' | 'settled' | 'without'> {
  const compiled = new WorkingIndex(payload)
  const read = createReader(payload)
  const catalog = new WorkingCatalog(read)
  const sources: Source[] = [catalog, compiled]
  return {
    catalog,
    compiled,
    settled: (task) => settle(task, sources),
    without: async (isHeld) => {
      const visible = new WorkingCatalog(heldReader(payload, read, isHeld))
      sources.push(visible)
      return visible
    },
  }
}

async function settle<T>(task: () => T, sources: readonly Source[]): Promise<T> {
  for (;;) {
    const attempt = tried(task)
    const lacking = sources.filter(({ lacks }) => lacks)
    if (lacking.length === 0) return attempt()
    for (const source of lacking) await source.fetch()
  }
}

/** What a task came to. That it failed counts only where it lacked nothing. */
function tried<T>(task: () => T): () => T {
  try {
    const result = task()
    return () => result
  } catch (error) {
    return () => {
      throw error
    }
  }
}
