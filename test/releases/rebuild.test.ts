/** Whatever happens to the content, what is released step by step is what compiling everything anew gives. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { releaseAll } from '../../src/releases'
import type { Referable, StoredBlock } from '../../src/model'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms, type Doc } from './cms'

/** More by hand: RUNS=500. */
const RUNS = Number(process.env.RUNS ?? 30)

/** Two processes on one database: each hears of the other's changes only by what is stored. */
let cms: Cms
let other: Cms
const docs: Record<string, Doc[]> = {}

beforeAll(async () => {
  cms = await startPayload()
  other = await startPayload(cms.file)
  const write = writerOf(cms.payload)
  const several = (collection: Referable, count: number, data: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => index).reduce<Promise<Doc[]>>(
      async (made, index) => [...(await made), await write.create(collection, data(index))],
      Promise.resolve([]),
    )
  docs.courses = await several('courses', 2, (index) => ({ title: `Course ${index}` }))
  docs.modules = await several('modules', 3, (index) => ({ title: `Module ${index}` }))
  docs.callouts = await several('callouts', 3, (index) => ({ title: `Callout ${index}` }))
  docs.videos = await several('videos', 2, (index) => ({
    title: `Video ${index}`,
    url: `https://youtu.be/abcdef${index}`,
  }))
  docs.footnotes = await several('footnotes', 2, (index) => ({ title: `Note ${index}` }))
  docs.sections = await several('sections', 6, (index) => ({
    title: `Section ${index}`,
    slug: `section-${index}`,
    module: docs.modules?.[index % 3]?.id,
    order: index,
  }))
})
afterAll(async () => {
  await other.close()
  await cms.close()
})

const pick = (collection: string, seed: number): Doc => {
  const all = docs[collection] ?? []
  return all[seed % all.length] as Doc
}

const some = fc.nat({ max: 11 })
const block: fc.Arbitrary<StoredBlock> = fc.oneof(
  some.map((seed): StoredBlock => ({ type: 'callout', callout: pick('callouts', seed).id })),
  some.map((seed): StoredBlock => ({ type: 'video', video: pick('videos', seed).id })),
  some.map((seed) =>
    paragraph({ type: 'footnoteReference', footnote: pick('footnotes', seed).id }),
  ),
  fc.tuple(fc.constantFrom('sections' as const, 'modules' as const), some).map(([to, seed]) =>
    paragraph({
      type: 'link',
      to: { collection: to, id: pick(to, seed).id },
      children: [{ type: 'text', text: 'there' }],
    }),
  ),
  some.map((seed) => paragraph(words(`Words ${seed}.`))),
)

interface Step {
  collection: Referable
  seed: number
  data: object
  elsewhere: boolean
}

const step = (collections: Referable[], data: fc.Arbitrary<object>): fc.Arbitrary<Step> =>
  fc.record({
    collection: fc.constantFrom(...collections),
    seed: some,
    data,
    elsewhere: fc.boolean(),
  })
const EVERY: Referable[] = ['courses', 'modules', 'sections', 'callouts', 'videos', 'footnotes']

const steps = fc.oneof(
  step(EVERY, fc.constantFrom({ _status: 'draft' }, { _status: 'published' })),
  step(
    EVERY,
    some.map((seed) => ({ title: `Title ${seed}` })),
  ),
  step(
    ['sections', 'modules'],
    some.map((order) => ({ order })),
  ),
  step(
    ['sections'],
    some.map((seed) => ({ module: pick('modules', seed).id, parent: null })),
  ),
  step(
    ['modules'],
    some.map((seed) => ({ course: pick('courses', seed).id })),
  ),
  step(
    ['sections', 'modules', 'callouts'],
    fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => ({ body: blocks })),
  ),
)

async function take({ collection, seed, data, elsewhere }: Step): Promise<void> {
  const written = 'body' in data ? { body: bodyOf(...(data.body as StoredBlock[])) } : data
  await (elsewhere ? other : cms).payload.update({
    collection,
    id: pick(collection, seed).id,
    data: written,
    // As the importer, which may publish in any order.
    context: { importer: true },
    overrideAccess: true,
    depth: 0,
  })
}

it('a full release finds nothing to write after any sequence of changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.noShrink(steps), { minLength: 1, maxLength: 4 }),
      async (sequence) => {
        for (const one of sequence) await take(one)
        const { written, removed } = await releaseAll(cms.payload)
        expect({ written, removed }).toEqual({ written: [], removed: [] })
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
})
