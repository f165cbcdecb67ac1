/**
 * Payload reads which jobs are due and marks them afterwards, so two processes may run the same one. Here each is taken
 * only where nobody has taken it meanwhile.
 */
import type { CollectionSlug, DatabaseAdapter, Job, Payload, Where } from 'payload'
import { JOBS } from './jobs'

type UpdateJobs = DatabaseAdapter['updateJobs']
type Asked = Parameters<UpdateJobs>[0]

const watched = new WeakSet<DatabaseAdapter>()

/** To be called once for each Payload, before it runs jobs. */
export function claimOnce({ db }: Payload): void {
  if (watched.has(db)) return
  watched.add(db)
  const update: UpdateJobs = db.updateJobs.bind(db)
  db.updateJobs = (asked) =>
    asked.where && asked.data.processing === true ? claim(db, asked) : update(asked)
}

async function claim(db: DatabaseAdapter, { data, limit, req, sort, where }: Asked) {
  const collection = JOBS as CollectionSlug
  const due = await db.find<Job>({ collection, limit, req, sort, where, pagination: false })
  const claimed: Job[] = []
  for (const { id } of due.docs) {
    const still: Where[] = [{ id: { equals: id } }, { processing: { equals: false } }]
    const job: unknown = await db.updateOne({
      collection,
      data: { ...data },
      req,
      where: { and: still },
    })
    if (job) claimed.push(job as Job)
  }
  return claimed
}
