import cluster from 'node:cluster'
import { env } from './env'
import { explain } from './server/failure'

try {
  const { DELIVERY_WORKERS: workers } = env()
  if (cluster.isPrimary && workers > 1) {
    const { lead } = await import('./server/lead')
    await lead(workers)
  } else {
    const { deliver } = await import('./server/deliver')
    await deliver()
  }
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
