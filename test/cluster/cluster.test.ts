/** An installation of several nodes, with the real PostgreSQL and nginx of Debian. */
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findNginx } from '../../bench/delivery/nginx'
import { build } from '../../scripts/build.mjs'
import { actsOf } from './acts'
import { startCluster, type Cluster } from './cluster'

const missing = [
  existsSync('/usr/lib/postgresql') ? [] : 'postgresql',
  findNginx() ? [] : 'nginx-light',
].flat()
if (missing.length > 0) {
  console.warn(`Several nodes are not tested: apt-get install ${missing.join(' ')}`)
}

/** Much longer than it takes: a build that is due, and a machine with other work. */
const PATIENCE = 12 * 60_000
const AWAY = 8000

const describeIfThere = missing.length > 0 ? describe.skip : describe

describeIfThere('several nodes', () => {
  let cluster: Cluster
  const played: Record<string, () => Promise<string>> = {}
  beforeAll(async () => {
    build()
    cluster = await startCluster()
  }, PATIENCE)
  afterAll(() => cluster.stop())

  const acts = Object.entries(actsOf(AWAY))
  it.each(acts)(
    '%s',
    async (name, act) => {
      played[name] = await act(cluster)
    },
    PATIENCE,
  )

  it.each(acts.map(([name]) => name))(
    '%s, and all is well afterwards',
    async (name) => {
      expect(await played[name]?.()).toEqual(expect.any(String))
    },
    PATIENCE,
  )
})
