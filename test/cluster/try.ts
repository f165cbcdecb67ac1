import { startCluster } from './cluster'
import { publish } from './acts/publish'
import { rolling } from './acts/rolling'
import { databaseAway } from './acts/away'
const t0 = Date.now()
const say = (s: string) => console.log(((Date.now() - t0) / 1000).toFixed(1), s)
const cluster = await startCluster()
say('started')
try {
  for (const [n, act] of Object.entries({ publish: () => publish(cluster), rolling: () => rolling(cluster), away: () => databaseAway(cluster, 8000) })) {
    try { say(n + ': ' + await act()) } catch (e) { say(n + ' FAILED ' + String(e instanceof Error ? e.stack : e)) }
  }
} finally {
  for (const n of cluster.all) (await import('node:fs')).writeFileSync(`/tmp/h/cluster/${n.name}.log`, n.output)
  await cluster.stop(); say('stopped') }
