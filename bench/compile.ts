/**
 * `npm run bench:compile -- [FOLDER…]`: how long compiling keeps a process from other work, beside what it
 * would cost to hand the same documents to a worker and to take back what it made. Imports the folders first.
 */
import { performance } from 'node:perf_hooks'
import { deserialize, serialize } from 'node:v8'
import type { Payload } from 'payload'
import { compile } from '../src/releases/compile'
import { CompiledIndex } from '../src/releases/compiledIndex'
import { readCatalog } from '../src/releases/read'
import { publicUrlOf } from '../src/releases/settings'
import { usesAmong, usesBy } from '../src/releases/uses'
import { withImported } from './imported'

/** The first runs are those of code that is not yet optimised. */
const WARM = 3
const ROUNDS = 5

async function bench(payload: Payload): Promise<void> {
  const catalog = await readCatalog(payload)
  const uses = usesAmong(catalog, new CompiledIndex(), usesBy(catalog.uids(), catalog))
  const context = { lookup: catalog, uses, publicUrl: publicUrlOf(payload) }
  const found = catalog.uids().flatMap((uid) => catalog.find(uid) ?? [])
  const compiling = () => found.map(({ collection, doc }) => compile(collection, doc, context))
  for (let round = 0; round < WARM; round += 1) compiling()

  const once = found.map(({ collection, doc }) => ({
    compiled: least(() => compile(collection, doc, context)),
    there: least(() => deserialize(serialize(doc))),
    row: compile(collection, doc, context),
  }))
  const back = once.flatMap(({ row }) => (row ? [least(() => deserialize(serialize(row)))] : []))
  console.log(`${found.length} documents; milliseconds        median     p99    most   all`)
  tell(
    'compiling',
    once.map(({ compiled }) => compiled),
  )
  tell(
    'handing over the document alone',
    once.map(({ there }) => there),
  )
  tell('taking back what was made', back)
  const whole = [...found.map(({ doc }) => doc)]
  console.log(
    `handing over all documents, once: ${least(() => deserialize(serialize(whole))).toFixed(0)} ms`,
  )
}

/** Milliseconds of the quickest of some runs: what else the machine does only ever adds. */
function least(task: () => unknown): number {
  const taken = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now()
    task()
    return performance.now() - begin
  })
  return Math.min(...taken)
}

function tell(name: string, milliseconds: number[]): void {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const sum = sorted.reduce((total, taken) => total + taken, 0)
  const cells = [at(0.5), at(0.99), at(1)].map((taken) => taken.toFixed(2).padStart(8)).join('')
  console.log(`${name.padEnd(34)}${cells}${sum.toFixed(0).padStart(6)}`)
}

await withImported(process.argv.slice(2), bench)
