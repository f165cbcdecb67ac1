/** Tells whether a built folder was made of the sources as they are now, wherever they have been moved. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at, ROOT } from './paths.mjs'

const FOLDERS = ['src', 'collections', 'blocks', 'seed', 'backup', 'transfer']
const FILES = [
  'package-lock.json',
  'next.config.mjs',
  'tsconfig.json',
  '.swcrc',
  'scripts/build.mjs',
  'scripts/paths.mjs',
]
const NOT_BUILT = at('seed/content')

export function digestOfSources() {
  const hash = createHash('sha256').update(process.version)
  for (const file of [...FILES.map(at), ...FOLDERS.flatMap((folder) => filesIn(at(folder)))]) {
    const name = path.relative(ROOT, file)
    if (existsSync(file)) hash.update(`\0${name}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

export function readStamp(folder) {
  const file = at(`${folder}/stamp`)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

export function writeStamp(folder, digest) {
  mkdirSync(at(folder), { recursive: true })
  writeFileSync(at(`${folder}/stamp`), digest)
}

function filesIn(folder) {
  if (!existsSync(folder) || folder === NOT_BUILT) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? filesIn(file) : [file]
    })
}
