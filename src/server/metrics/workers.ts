/**
 * What several processes of one node measure, summed up by the one that leads them. It asks only those that serve: one
 * that is starting would not answer.
 */
import type { Worker } from 'node:cluster'
import { once } from 'node:events'
import { AggregatorRegistry, type Registry } from 'prom-client'
import { env, ownHost } from '../../env'
import { openManagement } from '../management'
import { ifAnswered } from './ifAnswered'

const ASK = 'connectedlib:metrics'
/** Milliseconds; one that has just ended says nothing any more. */
const PATIENCE = 2000

/** In a worker: answers the process that leads when it is asked. */
export function answerLead(registry: Registry): void {
  process.on('message', (message) => {
    if (message !== ASK) return
    void registry.getMetricsAsJSON().then((metrics) => process.send?.(metrics))
  })
}

/**
 * In the process that leads: opens the port for management; the node is ready when one of its processes is.
 *
 * @param serving the processes that serve now
 * @returns closes it
 */
export function openManagementOfWorkers(serving: () => Worker[]): Promise<() => Promise<void>> {
  const { HOST, PORT } = env()
  const readiness = `http://${ownHost(HOST)}:${PORT}/readyz`
  return openManagement({
    ready: () =>
      fetch(readiness).then(
        ({ ok }) => ok,
        () => false,
      ),
    metrics: async () => {
      const measured = await Promise.all(serving().map(measuredBy))
      return AggregatorRegistry.aggregate(measured.filter((one) => one !== undefined)).metrics()
    },
  })
}

async function measuredBy(worker: Worker): Promise<object | undefined> {
  const answer = ifAnswered(once(worker, 'message'), PATIENCE)
  worker.send(ASK)
  return (await answer)?.[0] as object | undefined
}
