import { setTimeout as wait } from 'node:timers/promises'
import { until } from '../../waiting'
import type { Cluster } from '../cluster'
import { startLoad, type Counted } from '../load'
import { seconds, type Act } from './content'

const KNOWN = ['/v1/courses', '/v1/modules', '/v1/modules/first-contact', '/first-contact']
/** What nobody has asked of a node that has just started. */
const COLD = '/v1/sections?limit=20'
const PATIENCE = 20_000

/**
 * The database is taken away while readers read, and comes back.
 *
 * @param duration for which it is away, in milliseconds
 */
export const databaseAway =
  (duration: number): Act =>
  async (cluster) => {
    const { admin, database, proxy } = cluster
    const module = await admin.make(proxy.base, 'modules', { title: 'Saved', _status: 'draft' })
    const url = `${proxy.base}/api/modules/${String(module.id)}?draft=true`
    const save = (title: string) => admin.patch(url, { title })
    if ((await save('Saved before')).status !== 200) throw new Error('It could not be saved.')
    const [cold] = cluster.delivery
    await cold.stop()
    await cold.start()
    await warm(cluster)

    const load = startLoad({ base: proxy.base, paths: KNOWN })
    await database.stopAtOnce()
    const begin = performance.now()
    const red = await untilReadiness(cluster, false)
    await checkAnswers(cluster)
    const refused = await save('Saved while it was away')
    const reason = refused.body.errors?.[0]?.message
    if (refused.status !== 503 || !reason?.startsWith('The database does not answer')) {
      throw new Error(`A save was answered with ${refused.status} ${JSON.stringify(refused.body)}`)
    }
    await wait(Math.max(0, duration - (performance.now() - begin)))
    const away = performance.now() - begin
    await database.startAgain()
    const green = await untilReadiness(cluster, true)
    const counted = await load.stop()
    checkServed(counted)

    for (const node of cluster.all) node.checkAlive()
    const { body } = await admin.get(url)
    if (body.title !== 'Saved before') throw new Error(`What was saved is ${String(body.title)}`)
    if ((await save('Saved after')).status !== 200) throw new Error('It cannot be saved again.')
    const told = [
      `the database away for ${seconds(away)}: ${counted.requests} requests answered with 200, ${counted.aged} of them with Age`,
      'what was not in memory with 503, the admin in words, nothing saved lost',
      `not ready after ${seconds(red)}, ready ${seconds(green)} after its return`,
    ].join('; ')
    return async () => told
  }

/** Readers ask whichever node; each has what is asked for. */
async function warm({ all }: Cluster): Promise<void> {
  for (const { base } of all) for (const path of KNOWN) await (await fetch(base + path)).text()
}

async function untilReadiness({ all }: Cluster, wanted: boolean): Promise<number> {
  const are = async () => {
    const ready = await Promise.all(all.map((node) => node.isReady()))
    return ready.every((is) => is === wanted)
  }
  return until(are, { patience: PATIENCE, pause: 50 })
}

async function checkAnswers({ delivery, full, proxy }: Cluster): Promise<void> {
  const cold = await fetch(delivery[0].base + COLD)
  const problem = (await cold.json()) as { code?: string }
  if (cold.status !== 503 || problem.code !== 'database-away' || !cold.headers.get('retry-after')) {
    throw new Error(`What is not in memory: ${cold.status} ${JSON.stringify(problem)}`)
  }
  const known = await fetch(full[0].base + KNOWN[0])
  const control = known.headers.get('cache-control') ?? ''
  if (known.headers.get('age') === null || !control.includes('stale-if-error=')) {
    throw new Error(`What is in memory: ${JSON.stringify([...known.headers])}`)
  }
  for (const base of [proxy.base, full[1].base]) {
    const page = await fetch(`${base}/admin/collections/modules`)
    const words = await page.text()
    if (page.status !== 503 || !words.includes('<h1>The database does not answer</h1>')) {
      throw new Error(`The admin: ${page.status} ${words.slice(0, 500)}`)
    }
  }
}

function checkServed({ requests, failures, aged }: Counted): void {
  if (failures.length > 0) throw new Error(`Of ${requests} requests failed: ${failures.join('; ')}`)
  if (aged === 0) throw new Error('No answer said its age.')
}
