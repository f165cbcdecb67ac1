import { until } from '../../waiting'
import { draftModule, slugOf, type Act } from './content'

/** A second, and what a busy machine takes besides, in milliseconds. */
const BUSY = 5000

/** What is published on one node can be read on all within a second. */
export const publish: Act = async (cluster) => {
  const [one, other] = cluster.full
  const times: number[] = []
  for (const [index, node] of [one, other, one].entries()) {
    const title = `Published ${index}`
    const { id } = await draftModule(cluster, node, title, 0)
    const { status } = await cluster.admin.patch(`${node.base}/api/modules/${id}`, {
      _status: 'published',
    })
    if (status !== 200) throw new Error(`${node.name} answered ${status}`)
    const shows = async (base: string) =>
      (await fetch(`${base}/v1/modules/${slugOf(title)}`)).status === 200
    const begin = performance.now()
    await Promise.all(
      cluster.all.map(async ({ base }) => {
        await until(() => shows(base), { pause: 5 })
        times.push(performance.now() - begin)
      }),
    )
  }
  const slowest = Math.max(...times)
  if (slowest > BUSY) throw new Error(`It took ${slowest.toFixed(0)} ms.`)
  return async () =>
    `3 modules published on two nodes, read on all ${cluster.all.length} after ${slowest.toFixed(0)} ms at most`
}
