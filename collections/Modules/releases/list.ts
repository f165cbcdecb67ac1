/** The earlier releases of a module, and what changed with each. */
import type { Payload } from 'payload'
import { historyOf, type Entry, type Moment } from '../../../src/releases'

export interface Change {
  type: Entry['type']
  title: string
  how: 'new' | 'changed' | 'gone'
}

export interface Listed {
  release: number
  at: string
  by: string | null
  /** Empty for the oldest that is kept. */
  changes: Change[]
}

/** The newest first, which is what readers see now; without those that left the module as it was. */
export async function releasesOf(payload: Payload, module: string): Promise<Listed[]> {
  const moments = await historyOf(payload, module)
  return moments.flatMap((moment, index) => {
    const former = moments[index + 1]
    const changes = former ? changesBetween(former, moment) : []
    const { release, createdAt: at, by } = moment
    return former && changes.length === 0 ? [] : [{ release, at, by, changes }]
  })
}

function changesBetween(former: Moment, moment: Moment): Change[] {
  const before = new Map(former.documents.map((entry) => [entry.uid, entry]))
  const after = new Set(moment.documents.map(({ uid }) => uid))
  const gone = former.documents.filter(({ uid }) => !after.has(uid))
  return [
    ...moment.documents.flatMap(({ uid, type, title, changedAt }): Change[] => {
      const known = before.get(uid)
      if (known?.changedAt === changedAt) return []
      return [{ type, title, how: known ? 'changed' : 'new' }]
    }),
    ...gone.map(({ type, title }): Change => ({ type, title, how: 'gone' })),
  ]
}
