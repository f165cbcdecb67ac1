/** `npm run demo:cluster`: what an installation of several nodes stands, a line for each act. */
import { build } from '../../scripts/build.mjs'
import { actsOf } from './acts'
import { startCluster } from './cluster'

const AWAY = 30_000

build()
const begin = performance.now()
const tell = (name: string, text: string) => {
  const at = ((performance.now() - begin) / 1000).toFixed(0)
  console.log(`${at.padStart(4)} s  ${name.padEnd(34)} ${text}`)
}
const complain = (name: string, error: unknown) => {
  tell(name, `FAILED: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

const cluster = await startCluster()
try {
  const nodes = cluster.all.map(({ name }) => name).join(', ')
  tell('started', `${nodes} on ${cluster.database.version}, nginx before them`)
  const waiting = new Map<string, () => Promise<string>>()
  for (const [name, act] of Object.entries(actsOf(AWAY))) {
    try {
      waiting.set(name, await act(cluster))
      tell(name, 'played')
    } catch (error) {
      complain(name, error)
    }
  }
  for (const [name, finish] of waiting) {
    try {
      tell(name, await finish())
    } catch (error) {
      complain(name, error)
    }
  }
} finally {
  await cluster.stop()
}
