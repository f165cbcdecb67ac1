/** What a node of the API tells on its port for management, as one process and as several. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PUBLIC_URL, startPayload, writerOf, type Cms } from '../releases/cms'
import { freePort, until } from '../waiting'

const PATIENCE = 60_000

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
  await writerOf(cms.payload).create('modules', { title: 'Doors', order: 1 })
})
afterAll(() => cms.close())

interface Node {
  base: string
  management: string
  child: ChildProcess
}

async function start(workers: string): Promise<Node> {
  const [port, managementPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/deliveryNode.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PUBLIC_URL,
      PORT: String(port),
      MANAGEMENT_PORT: String(managementPort),
      DATABASE_URI: cms.uri,
      DELIVERY_WORKERS: workers,
    },
    stdio: 'ignore',
  })
  const management = `http://127.0.0.1:${managementPort}`
  await until(
    () =>
      fetch(`${management}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    { patience: PATIENCE },
  )
  return { base: `http://127.0.0.1:${port}`, management, child }
}

/** Samples by their names and labels. */
async function scrape({ management }: Node): Promise<Map<string, number>> {
  const answer = await fetch(`${management}/metrics`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ')
      return [line.slice(0, end), Number(line.slice(end + 1))]
    }),
  )
}

const MODULE = '/v1/modules/:module'
const requests = (route: string, status: number) =>
  `connectedlib_requests_total{route="${route}",status="${status}"}`

describe.each(['1', '2'])('a node of %s processes', (workers) => {
  let node: Node
  beforeAll(async () => {
    node = await start(workers)
  }, PATIENCE)
  afterAll(async () => {
    node.child.kill('SIGTERM')
    expect(await once(node.child, 'exit')).toEqual([0, null])
  })

  it('counts requests by route and status, those from memory too, and how long they took', async () => {
    for (let time = 0; time < 6; time += 1)
      await (await fetch(`${node.base}/v1/modules/doors`)).text()
    await fetch(`${node.base}/v1/modules/nowhere`)
    await fetch(`${node.base}/v1/nothing/here`)
    await fetch(`${node.base}/wp-login.php?x=1`)
    const samples = await scrape(node)
    const duration = 'connectedlib_request_duration_seconds'
    expect(Object.fromEntries(samples)).toMatchObject({
      [requests(MODULE, 200)]: 6,
      [requests(MODULE, 404)]: 1,
      [requests('/v1/*', 404)]: 1,
      [requests('/*', 404)]: 1,
      [`${duration}_count{route="${MODULE}",status="200"}`]: 6,
      [`${duration}_bucket{le="+Inf",route="${MODULE}",status="200"}`]: 6,
      connectedlib_release: 1,
    })
    const known = samples.get('connectedlib_cache_hits_total{cache="answers"}') ?? 0
    const made = samples.get('connectedlib_cache_misses_total{cache="answers"}') ?? 0
    // Each process makes its own.
    expect(known).toBeGreaterThanOrEqual(6 - Number(workers))
    expect(known + made).toBe(7)
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0)
  })

  it('tells its health there, and nothing of what is delivered', async () => {
    expect((await fetch(`${node.management}/healthz`)).status).toBe(200)
    expect((await fetch(`${node.management}/v1`)).status).toBe(404)
    expect((await fetch(`${node.base}/metrics`)).status).toBe(404)
  })
})
