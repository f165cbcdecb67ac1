/** What two nodes could both do is done once, also where the one that does it dies. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { until } from '../../waiting'
import type { Cluster } from '../cluster'
import { seconds, type Act } from './content'

const SCHEDULED = 6
/** A minute until it is due, and what a busy machine takes. */
const PATIENCE = 120_000

interface Receiver {
  address: string
  /** Ids of the events that came, and what each is about, in their order. */
  received: { id: string; title: string; at: number }[]
  /** The next that comes is not answered; resolves when it has come, with a promise that its sender has gone. */
  holdNext: () => Promise<{ id: string; gone: Promise<void> }>
  close: () => void
}

async function startReceiver(): Promise<Receiver> {
  const received: Receiver['received'] = []
  let hold: ((held: { id: string; gone: Promise<void> }) => void) | undefined
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const id = String(request.headers['webhook-id'])
    const { data } = JSON.parse(body) as { data: { title: string } }
    received.push({ id, title: data.title, at: performance.now() })
    if (!hold) return void response.writeHead(204).end()
    hold({ id, gone: once(response, 'close').then(() => {}) })
    hold = undefined
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    holdNext: () => new Promise((resolve) => (hold = resolve)),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function hookTo({ address }: Receiver, { admin, full }: Cluster, type: string) {
  const { base } = full[0]
  const partner = await admin.make(base, 'partners', { name: `Hears of ${type}` })
  const entry = { label: 'Website', partner: partner.id, address, types: [type] }
  const hook = await admin.make(base, 'webhooks', entry)
  await admin.post(`${base}/api/webhooks/${String(hook.id)}/secret`, {})
}

/** A node is killed while a receiver thinks about what it was sent: another sends it again, under the same id. */
export const webhookCutOff: Act = async (cluster) => {
  const receiver = await startReceiver()
  await hookTo(receiver, cluster, 'video')
  const coming = receiver.holdNext()
  const [node] = cluster.full
  const video = { title: 'Sent', url: 'https://youtu.be/abcdefg', _status: 'published' }
  await cluster.admin.make(node.base, 'videos', video)
  const { id, gone } = await coming
  const sender = await killSender(cluster, gone)
  const killed = performance.now()
  await sender.start()
  return async () => {
    await until(async () => receiver.received.length > 1, { patience: PATIENCE })
    const took = seconds((receiver.received[1]?.at ?? NaN) - killed)
    receiver.close()
    if (receiver.received.some((event) => event.id !== id)) throw new Error('It has another id.')
    return `${sender.name} killed while it sent a webhook; it came again with the same id within ${took}`
  }
}

/** Whoever is at the other end of the connection that goes when it dies. */
async function killSender({ full }: Cluster, gone: Promise<void>) {
  for (const node of full) {
    await node.kill()
    const late = new Promise((resolve) => setTimeout(resolve, 1000, 'late'))
    if ((await Promise.race([gone, late])) !== 'late') return node
    await node.start()
  }
  throw new Error('No node has sent it.')
}

/**
 * Milliseconds after which others have published what a node had begun that stopped or lost the database meanwhile: after
 * two minutes that is due again, and once a minute they look.
 */
const TAKEN_UP = 200_000

/** Modules are scheduled for one moment at which both nodes look: each is published once, and each webhook sent once. */
export const scheduledOnce: Act = async (cluster) => {
  const { admin, database, full } = cluster
  const receiver = await startReceiver()
  const begin = performance.now()
  const ids: number[] = []
  for (let number = 1; number <= SCHEDULED; number += 1) {
    const title = `Scheduled ${number}`
    ids.push(Number((await admin.make(full[0].base, 'courses', { title, _status: 'draft' })).id))
  }
  await hookTo(receiver, cluster, 'course')
  // As the admin keeps what somebody schedules.
  for (const id of ids) {
    const doc = { relationTo: 'courses', value: String(id) }
    await database.ask(
      `INSERT INTO payload_jobs (task_slug, queue, input, wait_until, processing)
       VALUES ('schedulePublish', 'default', $1, now(), false)`,
      [JSON.stringify({ type: 'publish', doc })],
    )
  }
  return async () => {
    await until(async () => receiver.received.length >= SCHEDULED, { patience: TAKEN_UP })
    const took = seconds((receiver.received.at(-1)?.at ?? NaN) - begin)
    receiver.close()
    const counts = await database.ask<{ count: string }>(
      `SELECT count(*) FROM _courses_v
       WHERE parent_id = ANY($1) AND version__status = 'published' GROUP BY parent_id`,
      [ids],
    )
    const times = counts.map(({ count }) => count).join()
    const events = new Set(receiver.received.map(({ id }) => id)).size
    if (times !== ids.map(() => '1').join()) throw new Error(`Published ${times} times.`)
    if (receiver.received.length !== events || events !== SCHEDULED) {
      throw new Error(`${receiver.received.length} requests told of ${events} events.`)
    }
    return `${SCHEDULED} courses scheduled for one moment, with two nodes that look: each published once, each webhook sent once, ${took} after`
  }
}
