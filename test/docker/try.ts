/** Starts what an image holds, as a user that may write nothing but its data, and sees whether it serves. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '../waiting'
import { until } from '../waiting'
import { lastOf } from './dockerfile'
import { NOBODY, type Image } from './image'

const PATIENCE = 120_000
const WRITABLE = ['data', '.next/cache']

export interface Tried {
  /** What each address was answered with. */
  statuses: Record<string, number>
  /** Files that were written where nothing is to be written. */
  written: string[]
  /** Whether its own check found it well. */
  isWell: boolean
  /** With which code it ended when it was told to stop. */
  code: number | null
  output: string
}

/** @throws Error with what it printed, where it does not start */
export async function tryImage({ folder, stage }: Image): Promise<Tried> {
  const port = String(await freePort())
  const [node = '', ...args] = lastOf<string[]>(stage, 'CMD')
  const [, ...check] = lastOf<string[]>(stage, 'HEALTHCHECK', 'CMD ')
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const env = { PATH: process.env.PATH, PORT: port, HOST: '127.0.0.1', NODE_ENV: 'production' }
  const options = { cwd: folder, env: env as NodeJS.ProcessEnv, ...user }
  const marker = path.join(folder, '..', 'started')
  execFileSync('touch', [marker])

  const seed = spawnSync(
    node,
    ['--conditions=production', 'dist/seed/cli.js', 'seed/content/quiet-spaces'],
    {
      ...options,
      encoding: 'utf8',
    },
  )
  const child = spawn(node, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = seed.stdout + seed.stderr
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  const base = `http://127.0.0.1:${port}`
  const statusOf = async (route: string) => (await fetch(base + route)).status
  const isReady = async () => {
    if (child.exitCode !== null) throw new Error(output)
    return (await statusOf('/readyz').catch(() => 0)) === 200
  }
  try {
    await until(isReady, { patience: PATIENCE, pause: 100 })
    const statuses: Record<string, number> = {}
    for (const route of ['/', '/quiet-spaces', '/admin', '/v1/modules/quiet-spaces', '/v1/docs']) {
      statuses[route] = await statusOf(route)
    }
    const isWell = spawnSync(node, check, options).status === 0
    return {
      statuses,
      isWell,
      written: writtenSince(marker, folder),
      code: await stop(child),
      output,
    }
  } finally {
    child.kill('SIGKILL')
  }
}

async function stop(child: ReturnType<typeof spawn>): Promise<number | null> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode
}

function writtenSince(marker: string, folder: string): string[] {
  const left = WRITABLE.flatMap((name) => ['-not', '-path', path.join(folder, name, '*')])
  const args = [folder, '-type', 'f', '-newer', marker, ...left]
  return execFileSync('find', args, { encoding: 'utf8' }).split('\n').filter(Boolean)
}
