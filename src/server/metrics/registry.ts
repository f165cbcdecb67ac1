import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Finds, Meter } from '../../delivery/meter'
import type { OnFailure } from './engineErrors'
import { requestTimes } from './requestTimes'

interface Measured {
  meter: Meter
  /** The newest release that this process serves. */
  release: () => number
}

interface Measuring {
  registry: Registry
  onFailure: OnFailure
}

/** Gauges of prom-client with the names of counters, which Prometheus complains of; the same is told by type beside them. */
const MISNAMED = ['handles', 'requests', 'resources'].map((what) => `nodejs_active_${what}_total`)

/** Everything that a process measures of itself. */
export function createRegistry({ meter, release }: Measured): Measuring {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  for (const name of MISNAMED) registry.removeSingleMetric(name)
  registry.registerMetric(requestTimes(meter))
  new Counter({
    name: 'connectedlib_requests_total',
    help: 'Requests that were answered, by route and status',
    labelNames: ['route', 'status'],
    registers,
    collect() {
      this.reset()
      for (const [route, statuses] of meter.routes) {
        for (const [status, { count }] of statuses) this.inc({ route, status }, count)
      }
    },
  })
  const finds = (name: keyof Finds, help: string) =>
    new Counter({
      name: `connectedlib_cache_${name}_total`,
      help,
      labelNames: ['cache'],
      registers,
      collect() {
        this.reset()
        for (const cache of ['answers', 'documents'] as const) {
          this.inc({ cache }, meter[cache][name])
        }
      },
    })
  finds('hits', 'What was found in memory: finished answers, and documents to make answers of')
  finds('misses', 'What had to be made, or read from the database')
  new Gauge({
    name: 'connectedlib_release',
    help: 'Number of the newest release that is served',
    registers,
    aggregator: 'max',
    collect() {
      this.set(release())
    },
  })
  const errors = new Counter({
    name: 'connectedlib_engine_errors_total',
    help: 'Operations of the database that failed',
    labelNames: ['operation'],
    registers,
  })
  return { registry, onFailure: (operation) => errors.inc({ operation }) }
}
