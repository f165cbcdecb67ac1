/** Before all tests: what they run in processes of its own is compiled, and an empty database is brought to this version. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { copyBeside } from '../../scripts/paths.mjs'

const BUILT = 'build/tests'
const SOURCES = ['src', 'collections', 'blocks', 'seed', 'export', 'scripts']
const SWC = [
  'node_modules/@swc/cli/bin/swc.js',
  ...SOURCES,
  '-d',
  BUILT,
  '--quiet',
  '--ignore',
  'src/app/**',
]

const run = (args, env = {}) =>
  execFileSync(process.execPath, ['--conditions=production', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  })

/**
 * A process starts in half the time where its code is compiled, and a database is copied sooner than it is migrated.
 * Tests find the one at TEST_BUILT and the other at TEST_TEMPLATE.
 */
export default function prepare() {
  rmSync(BUILT, { recursive: true, force: true })
  run(SWC)
  copyBeside(path.resolve(BUILT))
  const template = templateFor(process.env.TEST_DATABASE)
  if (!template) return
  run(['test/setup/migrate.mjs'], { DATABASE_URI: template })
  process.env.TEST_TEMPLATE = template
}

/** MongoDB has nothing to migrate. */
function templateFor(server) {
  if (!server) return `file:${path.resolve(BUILT, 'empty.db')}`
  if (server.startsWith('mongodb')) return undefined
  return Object.assign(new URL(server), { pathname: 'connectedlib_template' }).href
}
