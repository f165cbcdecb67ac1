import cluster from 'node:cluster'

/** Runs so many processes that share one port; one that ends by accident is replaced. */
export function lead(workers: number): void {
  let leaving = false
  for (let count = 0; count < workers; count += 1) cluster.fork()
  cluster.on('exit', (worker, code) => {
    if (leaving) return
    // One that never listened fails for a reason that the next would meet too.
    if (!worker.exitedAfterDisconnect && listening.has(worker.id)) return void cluster.fork()
    leaving = true
    process.exitCode = code || 1
    for (const other of Object.values(cluster.workers ?? {})) other?.kill('SIGTERM')
  })
  const listening = new Set<number>()
  cluster.on('listening', ({ id }) => listening.add(id))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      leaving = true
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
    })
  }
}
