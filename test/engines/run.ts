/**
 * `npm run test:engines`: the integration tests on each database, one after the other, a line for each.
 * TEST_ENGINES chooses, for example `sqlite,postgres`; --quick runs the part of them that tells most in little time;
 * --overlap runs them on an adapter that fails where two operations of a transaction are at work at once (overlap.ts).
 * What else is given goes to Jest.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { JEST } from '../../scripts/jest.mjs'
import { mongodbServer } from './servers/mongodb'
import { postgresServer } from './servers/postgres'
import type { Server } from './servers/server'
import { sqliteServer } from './servers/sqlite'
import { QUICK, SUITE } from './suite'

const ENGINES: Record<string, () => Promise<Server>> = {
  sqlite: sqliteServer,
  postgres: postgresServer,
  mongodb: mongodbServer,
}

interface Outcome {
  numPassedTests: number
  numFailedTests: number
  /** Of files that could not be run at all. */
  numRuntimeErrorTestSuites: number
}

const FLAGS = ['--quick', '--overlap']
const isAsked = (flag: string) => process.argv.includes(flag)

function chosenTests(): string[] {
  const given = process.argv.slice(2).filter((argument) => !FLAGS.includes(argument))
  if (isAsked('--quick')) return QUICK
  return given.length > 0 ? given : SUITE
}

/** Where there are transactions, they are the server's own. */
const ALL = isAsked('--overlap') ? ['sqlite'] : Object.keys(ENGINES)

/** @returns whether nothing failed */
async function test(name: string): Promise<boolean> {
  const begin = performance.now()
  const start = ENGINES[name]
  if (!start) throw new Error(`TEST_ENGINES: choose from ${Object.keys(ENGINES).join(', ')}`)
  const server = await start()
  try {
    const { passed, failed } = await runSuite(server)
    const seconds = ((performance.now() - begin) / 1000).toFixed(0)
    tell(name, `${server.version}: ${passed} passed, ${failed} failed, ${seconds} s`)
    return failed === 0 && passed > 0
  } finally {
    await server.stop()
  }
}

async function runSuite({ uri, settings }: Server): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-engines-'))
  const report = path.join(folder, 'report.json')
  const args = [...JEST, '--maxWorkers=2', '--json', `--outputFile=${report}`, ...chosenTests()]
  try {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        ...settings,
        ...(isAsked('--overlap') && { TEST_OVERLAP: '1' }),
        TEST_DATABASE: uri,
      },
    })
    let complained = ''
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
    await once(child, 'close')
    const outcome = JSON.parse(readFileSync(report, 'utf8')) as Outcome
    const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites
    if (failed > 0) console.error(complained)
    return { passed: outcome.numPassedTests, failed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tell = (name: string, text: string) => console.log(`${name.padEnd(9)} ${text}`)

const names = (process.env.TEST_ENGINES ?? ALL.join()).split(',')
for (const name of names) {
  try {
    if (!(await test(name))) process.exitCode = 1
  } catch (error) {
    tell(name, error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
