/** The runs of the importer, as the database keeps them. */
import type { CollectionSlug, Payload, Where } from 'payload'
import type { DocumentId } from '../../src/model'
import { slugOf } from '../../src/releases/settings'

/**
 * `running`: documents are being written; `failed`: not all were; `written`: all are, and are being
 * released; `finished`: readers see them.
 */
export type RunState = 'running' | 'failed' | 'written' | 'finished'

export interface Run {
  id: DocumentId
  number: number
  course: string
  state: RunState
  /** Whether it imports as drafts. */
  draft: boolean
  /** Machine and process that do the work. */
  host: string
  pid: number
  /** Tells the run from all others of its process, and of processes that had its number. */
  token: string
  startedAt: string
  /** When the process last said that it is at work. */
  aliveAt: string
}

const runsIn = (payload: Payload) => slugOf(payload, 'import-runs') as CollectionSlug

/** The system's own bookkeeping, to which no user has access. */
async function find(payload: Payload, where: Where, limit?: number): Promise<Run[]> {
  const { docs } = await payload.find({
    collection: runsIn(payload),
    where,
    sort: '-number',
    ...(limit === undefined ? { pagination: false } : { limit }),
    depth: 0,
    overrideAccess: true,
  })
  return docs as unknown as Run[]
}

export async function newestNumber(payload: Payload): Promise<number> {
  const [newest] = await find(payload, { number: { exists: true } }, 1)
  return newest?.number ?? 0
}

export const unfinishedRuns = (payload: Payload): Promise<Run[]> =>
  find(payload, { state: { in: ['running', 'failed', 'written'] } })

/** @returns undefined where another run has taken the number */
export async function insertRun(
  payload: Payload,
  run: Omit<Run, 'id'>,
): Promise<DocumentId | undefined> {
  try {
    const { id } = await payload.db.create({ collection: runsIn(payload), data: { ...run } })
    return id as DocumentId
  } catch (error) {
    if ((await newestNumber(payload)) >= run.number) return undefined
    throw error
  }
}

export async function updateRun(payload: Payload, id: DocumentId, data: object): Promise<void> {
  await payload.db.updateOne({ collection: runsIn(payload), id, data: { ...data } })
}
