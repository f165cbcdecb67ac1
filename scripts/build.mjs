/** Builds what is not built: the server into dist/, the admin and the reader into .next/. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ROOT, at, copyBeside } from './paths.mjs'
import { digestOfSources, readStamp, writeStamp } from './stamp.mjs'

const SOURCES = ['src', 'collections', 'blocks', 'seed', 'backup', 'transfer']

const PARTS = [
  {
    name: 'the server',
    folder: 'dist',
    made: 'dist/src/server.js',
    needs: 'node_modules/@swc/cli/bin/swc.js',
    args: [...SOURCES, '-d', 'dist', '--ignore', 'src/app/**'],
  },
  {
    name: 'the admin and the reader',
    folder: '.next',
    made: '.next/BUILD_ID',
    needs: 'node_modules/next/dist/bin/next',
    args: ['build'],
  },
]

/** @param folders those of the parts to build; all when absent */
export function build(folders = PARTS.map(({ folder }) => folder)) {
  const digest = digestOfSources()
  const due = PARTS.filter(
    ({ folder, made }) =>
      folders.includes(folder) && (!existsSync(at(made)) || readStamp(folder) !== digest),
  )
  if (due.length === 0) return
  const long = due.some(({ folder }) => folder === '.next') ? ' This takes a few minutes.' : ''
  console.log(`Building ${due.map((part) => part.name).join(', then ')}.${long}`)
  for (const part of due) make(part, digest)
}

function make({ name, folder, needs, args }, digest) {
  if (!existsSync(at(needs))) {
    fail(`Cannot build ${name}: ${needs} is not installed. Run "npm ci --include=dev".`)
  }
  if (folder === 'dist') rmSync(at(folder), { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, ['--conditions=production', at(needs), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) fail(`Building ${name} failed; the reason stands above.`)
  if (folder === 'dist') copyBeside(at(folder))
  writeStamp(folder, digest)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build()
