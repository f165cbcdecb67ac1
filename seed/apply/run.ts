import type { CollectionSlug, Payload } from 'payload'
import type { DocumentId } from '../../src/model'

const RUNS = 'import-runs' as CollectionSlug
/** The system's own bookkeeping, to which no user has access. */
const SYSTEM = { overrideAccess: true } as const

/**
 * Notes that an import is at work. What it writes stays out of the API until it ends, even where it dies:
 * the note is then still there.
 */
export async function beginRun(payload: Payload, course: string): Promise<DocumentId> {
  const data = { course, state: 'running', startedAt: new Date().toISOString() }
  const run = await payload.create({ collection: RUNS, data: data as never, ...SYSTEM })
  return run.id
}

/** Notes that this run, and any earlier one of the course that died, has ended. */
export async function finishRun(payload: Payload, course: string, summary: object): Promise<void> {
  const data = { state: 'finished', finishedAt: new Date().toISOString(), summary }
  await payload.update({
    collection: RUNS,
    where: { and: [{ course: { equals: course } }, { state: { equals: 'running' } }] },
    data: data as never,
    ...SYSTEM,
  })
}
