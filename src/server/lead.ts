import cluster from 'node:cluster'
import { checkAddresses } from './listen'
import { openManagementOfWorkers } from './metrics/workers'

/** Runs so many processes that share one port; one that ends by accident is replaced. */
export async function lead(workers: number): Promise<void> {
  await checkAddresses()
  const served = new Set<number>()
  const workersNow = () => Object.values(cluster.workers ?? {}).filter((one) => one !== undefined)
  const closeManagement = await openManagementOfWorkers(() =>
    workersNow().filter((worker) => served.has(worker.id) && worker.isConnected()),
  )
  let leaving = false
  const stop = () => {
    leaving = true
    for (const worker of workersNow()) worker.process.kill('SIGTERM')
  }
  const leave = () => {
    if (workersNow().every((worker) => worker.isDead())) void closeManagement()
  }
  cluster.on('listening', ({ id }) => served.add(id))
  cluster.on('exit', ({ id }, code) => {
    if (leaving) return void leave()
    if (served.has(id)) return void cluster.fork()
    // One that never served failed for a reason that the next would meet too.
    process.exitCode = code || 1
    stop()
    leave()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  for (let count = 0; count < workers; count += 1) cluster.fork()
}
