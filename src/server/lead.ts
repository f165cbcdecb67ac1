import cluster from 'node:cluster'

/** Runs so many processes that share one port; one that ends by accident is replaced. */
export function lead(workers: number): void {
  const served = new Set<number>()
  let leaving = false
  const stop = () => {
    leaving = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  }
  cluster.on('listening', ({ id }) => served.add(id))
  cluster.on('exit', ({ id }, code) => {
    if (leaving) return
    if (served.has(id)) return void cluster.fork()
    // One that never served failed for a reason that the next would meet too.
    process.exitCode = code || 1
    stop()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  for (let count = 0; count < workers; count += 1) cluster.fork()
}
