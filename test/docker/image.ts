/** What an image of our Dockerfile would hold, made without Docker: the root of each stage is a folder. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { copyOf, readDockerfile, type Stage } from './dockerfile'

/** Stands for the user of the image. */
export const NOBODY = 65_534
const WORK = 'app'

export interface Image {
  /** The folder in which it works. */
  folder: string
  stage: Stage
}

/** Does what the Dockerfile says, in an empty folder: minutes, for what it installs and builds. */
export function buildWhole(folder: string): Image {
  const roots = new Map<string, string>()
  const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'))
  for (const [index, stage] of stages.entries()) {
    const root = path.join(folder, stage.name || String(index))
    const earlier = roots.get(stage.from)
    mkdirSync(path.join(root, WORK), { recursive: true })
    if (earlier) execFileSync('cp', ['-a', `${earlier}/.`, root])
    roots.set(stage.name, root)
    for (const { name, rest } of stage.instructions) {
      if (name === 'COPY') copy(rest, root, (from) => roots.get(from))
      if (name === 'RUN') run(rest, path.join(root, WORK))
    }
  }
  return imageIn(folder, stages)
}

/** Only what the last stage copies, out of what is built here already. */
export function assemble(folder: string): Image {
  const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'))
  const last = stages.at(-1)
  const root = path.join(folder, last?.name || String(stages.length - 1))
  mkdirSync(path.join(root, WORK), { recursive: true })
  for (const { name, rest } of last?.instructions ?? []) {
    if (name === 'COPY') copy(rest, root, () => undefined)
  }
  return imageIn(folder, stages)
}

function imageIn(folder: string, stages: Stage[]): Image {
  const stage = stages.at(-1)
  if (!stage) throw new Error('The Dockerfile has no stage.')
  return { folder: path.join(folder, stage.name || String(stages.length - 1), WORK), stage }
}

function run(command: string, cwd: string): void {
  // It would change this machine, and not the image.
  if (command.startsWith('apt-get ')) return console.log(`not run here: ${command}`)
  console.log(`RUN ${command}`)
  execFileSync('sh', ['-ec', command], { cwd, stdio: 'inherit' })
}

/** @param rootOf the root of a stage; undefined where this repository stands for it, built as it is */
function copy(rest: string, root: string, rootOf: (stage: string) => string | undefined): void {
  const { from, owner, sources, target } = copyOf(rest)
  const to = path.join(root, WORK, target)
  const base = from === undefined ? undefined : rootOf(from)
  if (owner) {
    // What it may write to is empty.
    rmSync(to, { recursive: true, force: true })
    mkdirSync(to, { recursive: true })
    if (process.getuid?.() === 0) chownSync(to, NOBODY, NOBODY)
    return
  }
  for (const source of sources) {
    const here = from === undefined ? source : path.relative(`/${WORK}`, source)
    if (source === '.') takeContext(to)
    else take(base ? path.join(base, source) : path.resolve(here), to)
  }
}

function takeContext(target: string): void {
  for (const name of readdirSync('.').filter((entry) => !isIgnored(entry))) {
    cpSync(name, path.join(target, name), { recursive: true })
  }
}

/** A folder gives what it holds. Links where they can be: nothing of it is written to. */
function take(source: string, target: string): void {
  const isFolder = statSync(source).isDirectory()
  const to = isFolder ? target : path.join(target, path.basename(source))
  mkdirSync(path.dirname(to), { recursive: true })
  const from = isFolder ? `${source}/.` : source
  const { status } = spawnSync('cp', ['-al', from, to], { stdio: 'ignore' })
  if (status !== 0) execFileSync('cp', ['-a', from, to])
}

function isIgnored(name: string): boolean {
  const patterns = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean)
  return patterns.some((pattern) =>
    pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern,
  )
}
