/** What only a node measures that has Payload: what it compiles, and what waits to be done. */
import { Gauge, Histogram, type Registry } from 'prom-client'
import type { CollectionSlug, Payload, Where } from 'payload'
import { onRelease } from '../../releases'
import { ifAnswered } from './ifAnswered'

/** A scrape waits this long for the database, in milliseconds. */
const PATIENCE = 2000

const WAITING: Record<string, { collection: string; where: Where }> = {
  jobs: {
    collection: 'payload-jobs',
    where: {
      and: [{ completedAt: { exists: false } }, { hasError: { not_equals: true } }],
    },
  },
  webhooks: {
    collection: 'webhook-deliveries',
    where: { status: { in: ['waiting', 'failed'] } },
  },
}

export function measureCms(payload: Payload, registry: Registry): void {
  const registers = [registry]
  const compiling = new Histogram({
    name: 'connectedlib_compile_seconds',
    help: 'Seconds that a release took this process, from compiling to its last row',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  })
  onRelease(({ seconds }) => compiling.observe(seconds))
  new Gauge({
    name: 'connectedlib_waiting',
    help: 'What waits to be done, in the database that all nodes share; absent while it does not answer',
    labelNames: ['queue'],
    registers,
    aggregator: 'max',
    async collect() {
      this.reset()
      await Promise.all(
        Object.entries(WAITING).map(async ([queue, { collection, where }]) => {
          const waiting = await ifAnswered(countOf(payload, collection, where), PATIENCE)
          if (waiting !== undefined) this.set({ queue }, waiting)
        }),
      )
    },
  })
}

/** By the adapter itself: the system counts here, and no request asks. */
async function countOf(payload: Payload, collection: string, where: Where): Promise<number> {
  const { totalDocs } = await payload.db.count({ collection: collection as CollectionSlug, where })
  return totalDocs
}
