/**
 * `npm run bench:import -- [FOLDER]`: what the importer takes of time and memory beside what `jekyll build`
 * takes of the same folder, each in a process of its own, one after the other.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { build } from '../scripts/build.mjs'
import { hasJekyll, jekyllFor } from './jekyll'
import { best, run, type Cost } from './run'

const CORPUS = '../shared/corpus/connected-learning-modules'
const SAMPLE = 'seed/content/welcoming-newcomers'
const RUNS = 3
/** Most memory in MB. */
const MOST_MEMORY = 400

const NODE = [process.execPath, '--conditions=production']

async function bench(source: string, folder: string): Promise<void> {
  build(['dist'])
  const environment = {
    DATABASE_URI: `file:${path.join(folder, 'cms.db')}`,
    UPLOADS_DIR: path.join(folder, 'uploads'),
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'only-for-the-benchmarks',
  }
  const seed = (...args: string[]) =>
    run(folder, [...NODE, 'scripts/seed.mjs', ...args], environment)
  const parse = () => run(folder, [...NODE, 'bench/parse.mjs', source])

  console.log(
    `${source} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  )
  if ((loadavg()[0] ?? 0) > 1)
    console.log('The machine has other work too: compare processor time.')
  const jekyll = hasJekyll() ? await best(RUNS, jekyllFor(source, folder)) : undefined
  const parsing = await best(RUNS, parse)
  const { pages, ...alone } = JSON.parse(parsing.said) as Cost & { pages: number }
  const first = await seed(source)
  const again = await best(RUNS, () => seed(source))
  const start = await best(RUNS, () => seed(onePage(folder), '--dry-run'))

  const row = (name: string, cost: Cost) => console.log(line(name, cost, pages, jekyll))
  console.log(
    `${pages} pages${' '.repeat(20)}clock  processor  pages/s   memory   × its clock  × processor`,
  )
  if (jekyll) row('jekyll build', jekyll)
  else console.log('Jekyll is not installed: nothing to compare with.')
  row('parsing, with start', parsing)
  row('parsing alone', alone)
  row('whole import', first)
  row('second, unchanged import', again)
  row('start alone', start)
  if (jekyll) tellAims(jekyll, { alone, first, again })
}

function tellAims(
  jekyll: Cost,
  { alone, first, again }: Record<'alone' | 'first' | 'again', Cost>,
): void {
  const aims: [string, boolean][] = [
    ['parsing at least as fast as jekyll build', alone.wall <= jekyll.wall],
    ['the whole import within 6 times of it', first.wall <= 6 * jekyll.wall],
    ['an unchanged import within 2 times of it', again.wall <= 2 * jekyll.wall],
    [`memory under ${MOST_MEMORY} MB`, (first.memory ?? 0) < MOST_MEMORY],
  ]
  for (const [aim, reached] of aims) console.log(`${reached ? 'reached' : 'MISSED '}  ${aim}`)
}

function line(name: string, { wall, cpu, memory }: Cost, pages: number, jekyll?: Cost): string {
  const cells = [
    name.padEnd(26),
    `${wall.toFixed(2)} s`.padStart(9),
    `${cpu.toFixed(2)} s`.padStart(11),
    (pages / wall).toFixed(0).padStart(9),
    (memory === undefined ? '' : `${memory.toFixed(0)} MB`).padStart(9),
    jekyll ? times(wall, jekyll.wall) + times(cpu, jekyll.cpu) : '',
  ]
  return cells.join('')
}

const times = (one: number, other: number) => `${(one / other).toFixed(2)} ×`.padStart(13)

/** A course of one page: what it takes is what any import takes before its first page. */
function onePage(folder: string): string {
  const course = path.join(folder, 'one')
  mkdirSync(course, { recursive: true })
  writeFileSync(path.join(course, 'index.md'), '---\ntitle: One\n---\nText.\n')
  return course
}

const [source = existsSync(CORPUS) ? CORPUS : SAMPLE] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-bench-'))
try {
  await bench(source, folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
