import cluster from 'node:cluster'
import { checkAddresses } from './listen'
import { openManagementOfWorkers } from './metrics/workers'
import { respite, STEADY } from './respite'

/** Runs so many processes that share one port; one that ends by accident is replaced. */
export async function lead(workers: number): Promise<void> {
  await checkAddresses()
  const served = new Set<number>()
  const pauses = new Set<NodeJS.Timeout>()
  const workersNow = () => Object.values(cluster.workers ?? {}).filter((one) => one !== undefined)
  const closeManagement = await openManagementOfWorkers(() =>
    workersNow().filter((worker) => served.has(worker.id) && worker.isConnected()),
  )
  let leaving = false
  const leave = () => {
    if (workersNow().every((worker) => worker.isDead())) void closeManagement()
  }
  const stop = () => {
    leaving = true
    for (const pause of pauses) clearTimeout(pause)
    for (const worker of workersNow()) worker.process.kill('SIGTERM')
    leave()
  }
  /** @param failures as `respite` counts them */
  const begin = (failures = 0) => {
    const worker = cluster.fork()
    let since = Infinity
    worker.once('listening', () => {
      since = performance.now()
      served.add(worker.id)
    })
    worker.once('exit', (code) => {
      if (leaving) return leave()
      if (served.size > 0) return replace(performance.now() - since < STEADY ? failures + 1 : 0)
      // Where none has ever served, one failed for a reason that the next would meet too.
      process.exitCode = code || 1
      stop()
    })
  }
  const replace = (failures: number) => {
    const pause = setTimeout(() => {
      pauses.delete(pause)
      begin(failures)
    }, respite(failures))
    pauses.add(pause)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  for (let count = 0; count < workers; count += 1) begin()
}
