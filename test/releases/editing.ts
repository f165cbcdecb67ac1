/** Random work of editors, in two processes on one database. */
import fc from 'fast-check'
import { APIError } from 'payload'
import type { Referable, StoredBlock } from '../../src/model'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms, type Doc } from './cms'

interface Step {
  collection: Referable
  seed: number
  /** What is then changed; nothing where the document is deleted and another takes its place. */
  data: (() => object) | undefined
  elsewhere: boolean
}

export interface Editing {
  cms: Cms
  step: fc.Arbitrary<Step>
  take: (step: Step) => Promise<void>
  close: () => Promise<void>
}

const EVERY: Referable[] = ['courses', 'modules', 'sections', 'callouts', 'videos', 'footnotes']
const CONFLICT = 409
const some = fc.nat({ max: 11 })

/** Each process hears of the other's changes only by what is stored. */
export async function startEditing(): Promise<Editing> {
  const cms = await startPayload()
  const other = await startPayload(cms.uri)
  const docs = await writeSome(cms)
  const pick = (collection: Referable, seed: number): Doc => {
    const all = docs.get(collection) ?? []
    return all[seed % all.length] as Doc
  }
  return {
    cms,
    step: stepsOn(pick),
    async take({ collection, seed, data, elsewhere }) {
      const { payload } = elsewhere ? other : cms
      const doc = pick(collection, seed)
      if (data === undefined) {
        const all = docs.get(collection) ?? []
        all[all.indexOf(doc)] = await replace(writerOf(payload), collection, doc)
        return
      }
      await payload.update({
        collection,
        id: doc.id,
        data: data(),
        // As the importer, which may publish in any order.
        context: { importer: true },
        overrideAccess: true,
        depth: 0,
      })
    },
    close: async () => {
      await other.close()
      await cms.close()
    },
  }
}

type Docs = Map<Referable, Doc[]>

async function writeSome({ payload }: Cms): Promise<Docs> {
  const write = writerOf(payload)
  const docs: Docs = new Map()
  const several = async (
    collection: Referable,
    count: number,
    data: (index: number) => object,
  ): Promise<void> => {
    const made: Doc[] = []
    for (let index = 0; index < count; index += 1) {
      made.push(await write.create(collection, data(index)))
    }
    docs.set(collection, made)
  }
  await several('courses', 2, (index) => ({ title: `Course ${index}` }))
  await several('modules', 3, (index) => ({ title: `Module ${index}` }))
  await several('callouts', 3, (index) => ({ title: `Callout ${index}` }))
  await several('videos', 2, (index) => ({
    title: `Video ${index}`,
    url: `https://youtu.be/abcdef${index}`,
  }))
  await several('footnotes', 2, (index) => ({
    title: `Note ${index}`,
    body: bodyOf(paragraph(words(`See ${index}.`))),
  }))
  await several('sections', 6, (index) => ({
    title: `Section ${index}`,
    slug: `section-${index}`,
    module: docs.get('modules')?.[index % 3]?.id,
    order: index,
  }))
  return docs
}

/** One that is used cannot be deleted, and stays. */
async function replace(
  write: ReturnType<typeof writerOf>,
  collection: Referable,
  doc: Doc,
): Promise<Doc> {
  try {
    await write.remove(collection, doc)
  } catch (error) {
    if (error instanceof APIError && error.status === CONFLICT) return doc
    throw error
  }
  const { title, slug, module, url, order } = doc
  return write.create(collection, { title, slug, module, url, order }, { importer: true })
}

function stepsOn(pick: Pick): fc.Arbitrary<Step> {
  const on = (collections: Referable[], data: fc.Arbitrary<Step['data']>) =>
    fc.record({
      collection: fc.constantFrom(...collections),
      seed: some,
      data,
      elsewhere: fc.boolean(),
    })
  const from = (make: (seed: number) => object) => some.map((seed) => () => make(seed))
  const block = fc.tuple(fc.nat({ max: BLOCKS.length - 1 }), some).map(
    ([which, seed]) =>
      () =>
        (BLOCKS[which] as MakeBlock)(pick, seed),
  )
  return fc.oneof(
    on(
      EVERY,
      from((seed) => ({ _status: seed % 2 === 0 ? 'draft' : 'published' })),
    ),
    on(
      EVERY,
      from((seed) => ({ title: `Title ${seed}` })),
    ),
    on(
      ['sections', 'modules'],
      from((order) => ({ order })),
    ),
    on(
      ['sections'],
      from((seed) => ({ module: pick('modules', seed).id, parent: null })),
    ),
    on(
      ['modules'],
      from((seed) => ({ course: pick('courses', seed).id })),
    ),
    on(
      ['sections', 'modules', 'callouts'],
      fc
        .array(block, { minLength: 1, maxLength: 3 })
        .map((blocks) => () => ({ body: bodyOf(...blocks.map((make) => make())) })),
    ),
    on(['sections', 'callouts', 'videos', 'footnotes'], fc.constant(undefined)),
  )
}

type Pick = (collection: Referable, seed: number) => Doc
type MakeBlock = (pick: Pick, seed: number) => StoredBlock

const linkTo = (collection: Referable, { id }: Doc) =>
  paragraph({
    type: 'link',
    to: { collection, id },
    children: [{ type: 'text', text: 'there' }],
  })

const BLOCKS: MakeBlock[] = [
  (pick, seed) => ({ type: 'callout', callout: pick('callouts', seed).id }),
  (pick, seed) => ({ type: 'video', video: pick('videos', seed).id }),
  (pick, seed) => paragraph({ type: 'footnoteReference', footnote: pick('footnotes', seed).id }),
  (pick, seed) => linkTo('sections', pick('sections', seed)),
  (pick, seed) => linkTo('modules', pick('modules', seed)),
  (_pick, seed) => paragraph(words(`Words ${seed}.`)),
]
