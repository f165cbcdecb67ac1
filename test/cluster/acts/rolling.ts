import type { Cluster } from '../cluster'
import { startLoad } from '../load'
import { seconds, type Act } from './content'

/** Every node is stopped and started, one after the other, while readers read and an editor saves. */
export const rolling: Act = async (cluster) => {
  const { base } = cluster.proxy
  const paths = [
    '/v1/modules',
    '/v1/modules/first-contact?include=sections',
    '/v1/sections?limit=50&format=html',
    '/v1/search?q=library',
    '/v1/sync?limit=20',
    '/first-contact',
  ]
  const begin = performance.now()
  const load = startLoad({ base, paths })
  const editor = startEditor(cluster)
  for (const node of cluster.all) {
    const code = await node.stop()
    if (code !== 0) throw new Error(`${node.name} ended with ${code}:\n${node.output.slice(-2000)}`)
    await node.start()
  }
  const saved = await editor.stop()
  const { requests, failures, slowest } = await load.stop()
  if (failures.length > 0) throw new Error(`Of ${requests} requests failed: ${failures.join('; ')}`)
  const time = seconds(performance.now() - begin)
  return async () =>
    `${cluster.all.length} nodes restarted in ${time}: ${requests} requests and ${saved} saves, none failed, the slowest took ${slowest.toFixed(0)} ms`
}

/** Somebody who saves again and again, by the proxy. */
function startEditor({ admin, proxy }: Cluster) {
  let isOver = false
  let saved = 0
  const work = async () => {
    const module = await admin.make(proxy.base, 'modules', { title: 'Edited', _status: 'draft' })
    while (!isOver) {
      const url = `${proxy.base}/api/modules/${String(module.id)}?draft=true`
      const { status, body } = await admin.patch(url, { title: `Edited ${saved + 1}` })
      if (status !== 200) throw new Error(`A save failed: ${status} ${JSON.stringify(body)}`)
      saved += 1
    }
  }
  const working = work()
  // It is waited for at the end.
  working.catch(() => {})
  return {
    stop: async () => {
      isOver = true
      await working
      return saved
    },
  }
}
