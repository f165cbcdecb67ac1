/** A node that publishes, and an import, are ended as by a power failure; what they began is completed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { until } from '../../waiting'
import type { Cluster } from '../cluster'
import type { Node } from '../node'
import { draftModule, seconds, shownOf, slugOf, untilAllHaveHeard, type Act } from './content'

const SECTIONS = 12
const PATIENCE = 90_000
const COURSE = 'seed/content/welcoming-newcomers'
/** A module of that course. */
const IMPORTED = 'first-contact'

/** `npm run seed` is killed while it writes; the next run completes it. */
export const importCutOff: Act = async (cluster) => {
  const first = startImport(cluster)
  const begun = async () => (await sectionsIn(cluster)) > 5
  await until(begun, { patience: PATIENCE })
  first.kill('SIGKILL')
  await once(first, 'exit')
  await untilAllHaveHeard()
  const shown = await shownOf(cluster.all, IMPORTED)
  if (shown !== undefined) throw new Error(`It is shown with ${shown} sections.`)
  const begin = performance.now()
  const [code] = (await once(startImport(cluster), 'exit')) as [number]
  if (code !== 0) throw new Error(`The second run ended with ${code}.`)
  const took = seconds(performance.now() - begin)
  await untilAllHaveHeard()
  const now = await shownOf(cluster.all, IMPORTED)
  if (!now) throw new Error('It is not shown.')
  return async () =>
    `killed while it wrote, nothing of it was shown; the next run completed it in ${took}, on every node`
}

const startImport = ({ environment }: Cluster) =>
  spawn(process.execPath, ['--conditions=production', 'scripts/seed.mjs', COURSE], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  })

/** A node is killed while it saves drafts to publish them: nobody sees any, and another node publishes them all. */
export const publishingCutOff: Act = async (cluster) => {
  const [node, other] = cluster.full
  const title = 'Cut off while saving'
  const { id, uid } = await draftModule(cluster, node, title, SECTIONS)
  const answer = publishModule(cluster, node, id)
  await untilPublication(cluster, uid, true, answer)
  await node.kill()
  const killed = performance.now()
  if ((await answer)?.status === 200) throw new Error('It was published before it was cut off.')
  await untilAllHaveHeard()
  const shown = await shownOf(
    cluster.all.filter((one) => one !== node),
    slugOf(title),
  )
  if (shown !== undefined) throw new Error(`It is shown with ${shown} sections.`)
  await node.start()
  return async () => {
    const again = async () => (await publishModule(cluster, other, id))?.status === 200
    await until(again, { patience: PATIENCE, pause: 1000 })
    const took = seconds(performance.now() - killed)
    await untilAllHaveHeard()
    const now = await shownOf(cluster.all, slugOf(title))
    if (now !== SECTIONS) throw new Error(`It is shown with ${now} sections.`)
    return `${node.name} killed while it saved, nothing was shown; ${other.name} published all ${SECTIONS} sections, asked again within ${took}`
  }
}

/** A node is killed when all is saved, and not released yet: its restart releases it, without anybody asking. */
export const releaseCutOff: Act = async (cluster) => {
  const [, node] = cluster.full
  const title = 'Cut off while releasing'
  const { id, uid } = await draftModule(cluster, node, title, SECTIONS)
  const answer = publishModule(cluster, node, id)
  await untilPublication(cluster, uid, true, answer)
  await untilPublication(cluster, uid, false, answer)
  await node.kill()
  await untilAllHaveHeard()
  const shown = await shownOf(
    cluster.all.filter((one) => one !== node),
    slugOf(title),
  )
  if (shown !== undefined && shown !== SECTIONS) throw new Error(`${shown} sections are shown.`)
  await node.start()
  const begin = performance.now()
  const isWhole = async () =>
    (await shownOf(cluster.all, slugOf(title)).catch(() => undefined)) === SECTIONS
  await until(isWhole, { patience: PATIENCE })
  const took = seconds(performance.now() - begin)
  const before = shown === undefined ? 'nothing' : 'all'
  return async () =>
    `${node.name} killed when all was saved, ${before} of it was shown; after its restart all of it, within ${took}`
}

/** @returns undefined where nobody answered any more */
const publishModule = ({ admin }: Cluster, { base }: Node, id: string) =>
  admin.post(`${base}/api/modules/${id}/publish`).catch(() => undefined)

/** Resolves when a publication of a module has begun, or ended; also where it is answered before that is noticed. */
async function untilPublication(
  { database }: Cluster,
  module: string,
  isThere: boolean,
  answer: ReturnType<typeof publishModule>,
): Promise<void> {
  let isAnswered = false
  void answer.then(() => (isAnswered = true))
  const isSo = async () => {
    const sql = 'SELECT id FROM publications WHERE module = $1'
    return isAnswered || (await database.ask(sql, [module])).length > 0 === isThere
  }
  await until(isSo, { patience: PATIENCE, pause: 1 })
}

async function sectionsIn({ database }: Cluster): Promise<number> {
  const [row] = await database.ask<{ count: string }>('SELECT count(*) FROM sections')
  return Number(row?.count)
}
