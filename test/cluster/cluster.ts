/** Two full nodes and two that only deliver on one PostgreSQL, nginx before them. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../waiting'
import { startDatabase, type Database } from './database'
import { Node } from './node'
import { Person } from './person'
import { startProxy, type Proxy } from './proxy'

export interface Cluster {
  database: Database
  full: [Node, Node]
  delivery: [Node, Node]
  all: Node[]
  proxy: Proxy
  /** The administrator. */
  admin: Person
  /** Settings that every process of the installation shares. */
  environment: Record<string, string>
  stop: () => Promise<void>
}

const FULL = ['--enable-source-maps', 'dist/src/server.js']
const DELIVERY = ['--enable-source-maps', 'dist/src/deliveryNode.js']

interface ClusterOptions {
  /** How many full nodes to start, of two. */
  full?: number
  /** How many that only deliver, of two. */
  delivery?: number
  /** Further settings of all of them. */
  settings?: Record<string, string>
}

/** @throws Error where something of it is not installed here */
export async function startCluster({
  full: fullOnes = 2,
  delivery: deliveryOnes = 2,
  settings = {},
}: ClusterOptions = {}): Promise<Cluster> {
  const database = await startDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-uploads-'))
  const port = await freePort()
  const environment = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATABASE_URI: database.uri,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    UPLOADS_DIR: folder,
    TRUST_PROXY: '1',
    RATE_LIMIT: '0',
    WEBHOOKS_TO_LOOPBACK: 'true',
    LOG_LEVEL: 'info',
    ...settings,
  }
  const node = async (name: string, args: string[]) =>
    new Node(name, await freePort(), args, environment)
  const full: [Node, Node] = [await node('cms-1', FULL), await node('cms-2', FULL)]
  const delivery: [Node, Node] = [
    await node('delivery-1', DELIVERY),
    await node('delivery-2', DELIVERY),
  ]
  const all = [...full, ...delivery]
  let proxy: Proxy | undefined
  const stop = async () => {
    await proxy?.stop()
    await Promise.all(all.map((one) => one.kill()))
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    // The first brings the schema.
    await full[0].start()
    const others = [...full.slice(1, fullOnes), ...delivery.slice(0, deliveryOnes)]
    await Promise.all(others.map((one) => one.start()))
    proxy = await startProxy(port, Object.fromEntries(all.map((one) => [one.name, one.port])))
    const admin = await Person.first(full[0].base)
    return { database, full, delivery, all, proxy, admin, environment, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
