/**
 * The commands of our guides, as the Markdown has them, in their order: on machines that are folders, with the real
 * PostgreSQL, nginx, and nodes. guide/table.ts says what of them is replaced, and what is checked elsewhere.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findNginx } from '../../bench/delivery/nginx'
import { build } from '../../scripts/build.mjs'
import { startS3, type S3Server } from '../storage/server'
import { freePort } from '../waiting'
import { startDatabase, type Database } from './database'
import { blocksOf, type Block } from './guide/blocks'
import { makeMachine, Systemd, type Machine } from './guide/machine'
import { SERVES, serveOnce } from './guide/serving'
import { ELSEWHERE, PROMETHEUS, replaced, replacementsFor } from './guide/table'
import { plant } from './guide/tree'
import { startProxy, type Proxy } from './proxy'

const PATIENCE = 12 * 60_000
const NAMES = ['laptop', 'db', 'cms-1', 'cms-2', 'proxy', 'monitor']
const CODE = /^git clone .* (\d+) &&/m
const LOCAL = '127.0.0.1'

const missing = [
  existsSync('/usr/lib/postgresql') ? [] : 'postgresql',
  findNginx() ? [] : 'nginx-light',
].flat()
if (missing.length > 0) {
  console.warn(`The guides' commands are not run: apt-get install ${missing.join(' ')}`)
}
const hasPrometheus = existsSync('/usr/bin/promtool')
if (!hasPrometheus) {
  console.warn('What is said to Prometheus is not checked: apt-get install prometheus')
}

const blocks = ['docs/operations.md', 'docs/databases.md'].flatMap(blocksOf)
const isElsewhere = ({ text }: Block) => ELSEWHERE.some(({ of }) => of.test(text))
const isLeftOut = ({ text }: Block) => PROMETHEUS.test(text) && !hasPrometheus
const due = blocks
  .filter((block) => !isElsewhere(block) && !isLeftOut(block))
  .flatMap((block) =>
    block.machines.map((machine) => [`${block.place} on ${machine}`, block.text, machine] as const),
  )

it('each block says in which language it is, and each exception is of one', () => {
  expect(blocks.filter(({ language }) => language !== 'sh')).toEqual([])
  expect(blocks.length).toBeGreaterThan(30)
  for (const { of } of ELSEWHERE) expect(blocks.some(({ text }) => of.test(text))).toBe(true)
})

const describeIfThere = missing.length > 0 ? describe.skip : describe

describeIfThere('the commands of the guides', () => {
  const all = mkdtempSync(path.join(tmpdir(), 'connectedlib-guide-'))
  const machines = new Map<string, Machine>()
  const systemds = new Map<string, Systemd>()
  let [proxyPort, proxy]: [number, Proxy | undefined] = [0, undefined]
  let database: Database
  let s3: S3Server
  let control: Server

  const of = (name: string): Machine => {
    const machine = machines.get(name)
    if (!machine) throw new Error(`There is no machine ${name}.`)
    return machine
  }
  const translate = (text: string, machine: Machine) =>
    replaced(
      text,
      replacementsFor(machine, {
        proxy: `http://${LOCAL}:${proxyPort}`,
        database: Number(new URL(database.uri).port),
        s3: s3.settings.endpoint ?? '',
        s3Key: s3.settings.credentials?.accessKeyId ?? '',
      }),
    )

  /** What `systemctl` is told on a machine. */
  const systemctl = async (name: string, [verb = '', ...units]: string[]): Promise<void> => {
    const unit = units.at(-1) ?? ''
    if (verb === 'daemon-reload') return
    if (unit === 'postgresql') {
      await database.stopAtOnce()
      await database.startAgain()
    } else if (unit === 'nginx') {
      const file = path.join(of(name).root, 'etc/nginx/conf.d/connectedlib.conf')
      const ports = Object.fromEntries([...machines].map(([each, { port }]) => [each, port]))
      proxy = await startProxy(proxyPort, ports, readFileSync(file, 'utf8'))
    } else if (unit !== 'prometheus') {
      const systemd = systemds.get(name)
      if (verb === 'restart') await systemd?.stop(unit)
      await systemd?.start(unit)
    }
  }

  beforeAll(async () => {
    build()
    ;[database, s3, proxyPort] = await Promise.all([startDatabase(), startS3(), freePort()])
    for (const name of NAMES) {
      const machine = await makeMachine(all, name)
      machines.set(name, machine)
      systemds.set(name, new Systemd(machine, (text) => translate(text, machine)))
    }
    plant(path.join(of('laptop').root, 'code'))
    control = createServer((request, response) => {
      void (async () => {
        try {
          const said = Buffer.concat(await request.toArray()).toString()
          await systemctl(request.url?.slice(1) ?? '', said.split(' '))
          response.end()
        } catch (error) {
          response.writeHead(500).end(String(error))
        }
      })()
    }).listen(0, LOCAL)
    await once(control, 'listening')
    mkdirSync(path.join(all, 'bin'))
    const file = path.join(all, 'bin/systemctl')
    writeFileSync(file, '#!/bin/sh\nexec curl -sS --fail-with-body --data "$*" "$SYSTEMD"\n')
    chmodSync(file, 0o755)
  }, PATIENCE)
  afterAll(async () => {
    for (const systemd of systemds.values()) systemd.killAll()
    await proxy?.stop()
    control?.close()
    await s3?.close()
    await database?.remove()
    rmSync(all, { recursive: true, force: true })
  })

  const environmentOf = ({ name, own }: Machine): Record<string, string> => ({
    PATH: `${path.join(all, 'bin')}:${process.env.PATH}`,
    HOME: all,
    SYSTEMD: `http://${LOCAL}:${(control.address() as AddressInfo).port}/${name}`,
    PGHOST: LOCAL,
    PGPORT: new URL(database.uri).port,
    PGUSER: 'postgres',
    LOG_LEVEL: 'info',
    ...(name === 'laptop' && own),
  })

  const run = async (text: string, machine: Machine): Promise<string> => {
    const cwd = machine.name === 'laptop' ? path.join(machine.root, 'code') : machine.root
    const env = environmentOf(machine)
    const command = translate(text, machine)
    if (SERVES.test(command)) {
      return serveOnce(command, { cwd, env, base: `http://${LOCAL}:${machine.port}` })
    }
    const child = spawn('sh', ['-ec', command], { cwd, env: env as NodeJS.ProcessEnv })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    }
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`${command}\nended with ${code}:\n${said}`)
    return said
  }

  it.each(due)(
    '%s',
    async (_, text, name) => {
      const machine = of(name)
      const [, version] = CODE.exec(text) ?? []
      if (version) plant(path.join(machine.root, 'srv/connectedlib/versions', version))
      else expect(await run(text, machine)).toEqual(expect.any(String))
    },
    PATIENCE,
  )

  it('have made two nodes behind nginx that serve what was imported', async () => {
    const answer = await fetch(`${proxy?.base}/v1/modules`)
    const { data } = (await answer.json()) as { data: unknown[] }
    expect(data.length).toBeGreaterThan(0)
    for (const name of ['cms-1', 'cms-2']) {
      const { status } = await fetch(`http://${LOCAL}:${of(name).port}/admin`)
      expect({ name, status }).toEqual({ name, status: 200 })
    }
  })

  it('have made nodes that measure what is watched', async () => {
    const rules = readFileSync('docs/prometheus/alerts.yml', 'utf8')
    const watched = new Set([...rules.matchAll(/\bconnectedlib_\w+/g)].map(([name]) => name))
    expect(watched.size).toBeGreaterThan(3)
    const metrics = await fetch(`http://${LOCAL}:${of('cms-1').management}/metrics`)
    const measured = await metrics.text()
    for (const name of watched) expect(measured).toContain(`# TYPE ${name} `)
  })
})
