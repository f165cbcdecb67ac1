/**
 * `npm run bench:delivery -- [SECONDS] [NAME...]`: how fast `/v1` answers beside Payload's own REST API, Express and bare
 * Node sending the same bytes, bare Node sending the same headers too, and nginx sending the bytes from a file. Each
 * server and the load run in processes of their own, all in one run, so that the ratios mean something where the rates
 * do not. Where answers are small, what asks is slower than what answers; so the last columns compare how many answers each
 * makes of a second of its processor.
 */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from '../scripts/build.mjs'
import { load } from './delivery/load'
import { cell, measure, type Headers, type Target } from './delivery/measure'
import { findNginx, nginxFor } from './delivery/nginx'
import { freePort } from '../test/waiting'
import { start, type Running } from './delivery/processes'

const CORPUS = '../shared/corpus/connected-learning-modules'
const SAMPLE = 'seed/content/welcoming-newcomers'
/** Seconds in which Payload, which is slower by far, answers often enough to count. */
const LONG = 8

interface Subject {
  /** Slug of a module that has sections. */
  module: string
  /** What Payload knows the module by. */
  id: string | number
  section: string
  /** Of the section's page. */
  etag: string
}

function targets({ module, id, section, etag }: Subject): Target[] {
  const whole = `/v1/modules/${module}?include=sections`
  const page = `/v1/modules/${module}/sections/${section}`
  const stock = `/api/sections?depth=2&limit=100&where[module][equals]=${id}`
  return [
    { name: 'module, JSON', ours: whole, stock },
    { name: 'module, HTML', ours: `${whole}&format=html`, stock },
    { name: 'one section', ours: page, stock: `${stock}&where[slug][equals]=${section}` },
    { name: 'list of 25', ours: '/v1/sections', stock: '/api/sections?depth=2&limit=25' },
    { name: '304', ours: page, headers: { 'if-none-match': etag } },
    { name: 'search', ours: '/v1/search?q=library' },
    { name: 'sync, 100', ours: '/v1/sync?limit=100' },
  ]
}

async function bench(folder: string, seconds: number, names: string[]): Promise<void> {
  build()
  const running: Running[] = []
  try {
    const same = path.join(folder, 'same')
    const full = await startFull(folder)
    running.push(full)
    const signedIn = await signIn(full.base)
    const ours = await start(nodeOf('deliveryNode'), await freePort(), '/readyz', settings(folder))
    running.push(ours)
    const all = await targetsOf(full.base, signedIn)
    const wanted = names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all
    mkdirSync(same)
    for (const [index, target] of wanted.entries()) {
      writeFileSync(path.join(same, String(index)), await curl(ours.base + target.ours))
      const head = await headOf(ours.base + target.ours, target.headers)
      writeFileSync(path.join(same, `${index}.json`), JSON.stringify(head))
    }
    const others = await startOthers(same, running)
    await checkSame(ours, wanted, { full, others: Object.values(others) })
    console.log(
      [
        '',
        'ours/s',
        'p99 ms',
        ...Object.keys(others).map((name) => `of ${name}`),
        'full of bare',
        'CPU: of bare',
        'its headers',
      ]
        .map(cell)
        .join(''),
    )
    const rates: number[] = []
    for (const [index, target] of wanted.entries()) {
      rates.push(await measure(target, String(index), { ours, full, others, seconds }))
    }
    // Last, as Payload goes on for seconds with what nobody waits for any more: whoever asks then waits for it.
    for (const [index, { name, stock }] of wanted.entries()) {
      if (!stock) continue
      await json(full.base + stock, signedIn)
      const { rate } = await load(full, stock, LONG, signedIn)
      console.log(`${name}: ${((rates[index] ?? NaN) / rate).toFixed(0)} × Payload's own REST API`)
    }
  } finally {
    for (const server of running) await server.stop()
  }
}

const NODE = [process.execPath, '--conditions=production']
const nodeOf = (name: string) => [...NODE, `dist/src/${name}.js`]

const settings = (folder: string) => ({
  DATABASE_URI: `file:${path.join(folder, 'cms.db')}`,
  UPLOADS_DIR: path.join(folder, 'uploads'),
  PAYLOAD_SECRET: 'only-for-the-benchmarks',
  NODE_ENV: 'production' as const,
  HOST: '127.0.0.1',
  // Absolute addresses are part of what both nodes say.
  PUBLIC_URL: 'https://cms.example.org',
})

/** The node with the admin and the reader, with content in it. */
async function startFull(folder: string): Promise<Running> {
  const source = existsSync(CORPUS) ? CORPUS : SAMPLE
  console.log(
    `${source} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  )
  if ((loadavg()[0] ?? 0) > 1) console.log('The machine has other work too: only the ratios count.')
  const [command = '', ...args] = [...NODE, 'scripts/seed.mjs', source]
  const env = { ...process.env, ...settings(folder) }
  await promisify(execFile)(command, args, { env, maxBuffer: 1e8 })
  return start(nodeOf('server'), await freePort(), '/readyz', settings(folder))
}

async function targetsOf(base: string, signedIn: Headers): Promise<Target[]> {
  const { data } = await json<{ data: { slug: string }[] }>(`${base}/v1/modules?limit=100`)
  for (const { slug: module } of data) {
    const outline = `${base}/v1/modules/${module}/sections`
    const [section] = (await json<{ data: { slug: string }[] }>(outline)).data
    if (!section) continue
    const page = await fetch(`${outline}/${section.slug}`, {
      headers: { 'accept-encoding': 'identity' },
    })
    const named = `${base}/api/modules?depth=0&where[slug][equals]=${module}`
    const [stored] = (await json<{ docs: { id: string | number }[] }>(named, signedIn)).docs
    return targets({
      module,
      id: stored?.id ?? '',
      section: section.slug,
      etag: page.headers.get('etag') ?? '',
    })
  }
  throw new Error('No module has sections.')
}

/** Payload's own API is for who is signed in. */
async function signIn(base: string): Promise<Headers> {
  const response = await fetch(`${base}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Bench',
      email: 'bench@example.org',
      password: randomUUID(),
      role: 'administrator',
    }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (!token) throw new Error(`Nobody can sign in: ${response.status}`)
  return { authorization: `JWT ${token}` }
}

async function json<T>(url: string, headers: Headers = {}): Promise<T> {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`${url} answers with ${response.status}.`)
  return (await response.json()) as T
}

async function startOthers(folder: string, running: Running[]): Promise<Record<string, Running>> {
  const node = async (how: string) =>
    start([process.execPath, 'bench/delivery/same.mjs', how, folder], await freePort(), '/0')
  const others: Record<string, Running> = { bare: await node('bare') }
  running.push(others.bare as Running)
  others['its headers'] = await node('answers')
  running.push(others['its headers'])
  others.Express = await node('express')
  running.push(others.Express)
  const nginx = findNginx()
  if (!nginx) {
    console.log('nginx is not installed: nothing to compare with.')
    return others
  }
  const port = await freePort()
  others.nginx = await start(nginxFor(nginx, folder, port), port, '/0')
  running.push(others.nginx)
  return others
}

/** What is compared must be the same: the bytes that every server sends are those that curl gets from us. */
async function checkSame(
  ours: Running,
  wanted: Target[],
  { full, others }: { full: Running; others: Running[] },
): Promise<void> {
  for (const [index, target] of wanted.entries()) {
    const expected = await curl(ours.base + target.ours)
    // A 304 carries no bytes.
    const same = target.headers ? [] : others.map(({ base }) => `${base}/${index}`)
    for (const url of [full.base + target.ours, ...same]) {
      if (expected.equals(await curl(url))) continue
      throw new Error(`${url} does not send what ${target.ours} sends.`)
    }
  }
}

/** What Node writes by itself. */
const OF_NODE = /^(date|connection|keep-alive)$/i

async function headOf(url: string, headers: Headers = {}): Promise<object> {
  const asked = get(url, { headers })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  response.resume()
  const { statusCode, rawHeaders } = response
  const own = rawHeaders.filter(
    (_text, index) => !OF_NODE.test(rawHeaders[index - (index % 2)] ?? ''),
  )
  return { status: statusCode, headers: own }
}

async function curl(url: string): Promise<Buffer> {
  const { stdout } = await promisify(execFile)('curl', ['--silent', '--fail', url], {
    encoding: 'buffer',
    maxBuffer: 1e8,
  })
  return stdout
}

const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-bench-'))
// nginx reads the files as another user.
chmodSync(folder, 0o755)
try {
  const [seconds = '1', ...names] = process.argv.slice(2)
  await bench(folder, Number(seconds), names)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
