/** What an editor can do with a document, each thing done with new words. */
import { createLocalReq, restoreVersionOperation, type Payload } from 'payload'
import type { Referable, StoredBlock } from '../../src/model'
import { paragraph, words } from '../releases/cms'
import { configOf, filled, newWord, type Choose } from './words'

const DAY = 86_400_000

export interface Stored {
  id: string | number
  uid: string
  slug?: string | null
  module?: unknown
  deletedAt?: string | null
  _status?: string | null
}

/** As the importer, which may publish in any order; access has tests of its own. */
const freely = () => ({ context: { importer: true }, overrideAccess: true, depth: 0 })

interface Written {
  payload: Payload
  collection: Referable
  id: string | number
  /** New words for every field. */
  data: () => object
}

type Edit = (written: Written) => Promise<unknown>

const update = (
  { payload, collection, id }: Written,
  data: object,
  how: { draft?: boolean; autosave?: boolean; file?: File } = {},
) =>
  payload.update({ collection, id, data: data as never, trash: true, ...how, ...freely() } as never)

/** Each of these changes nothing that a reader may see. */
export const QUIET = {
  draft: (written) => update(written, written.data(), { draft: true }),
  'draft another file': (written) =>
    update(written, written.data(), { draft: true, ...fileFor(written.collection) }),
  autosave: (written) => update(written, written.data(), { draft: true, autosave: true }),
  schedule: ({ payload, collection, id }) =>
    payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: collection, value: id } },
      waitUntil: new Date(Date.now() + DAY),
    } as never),
  'restore as a draft': async ({ payload, collection, id }) => {
    const { docs } = await payload.findVersions({
      collection,
      where: { and: [{ parent: { equals: id } }, { 'version.deletedAt': { exists: false } }] },
      sort: 'createdAt',
      limit: 1,
    })
    const [first] = docs
    const versioned = payload.collections[collection]
    const row = (await payload.findByID({ collection, id, trash: true })) as Stored
    if (!first || !versioned || row.deletedAt) return
    const { context, ...how } = freely()
    // As the REST API calls it; the local one forgets that it is to be a draft.
    await restoreVersionOperation({
      collection: versioned,
      id: first.id,
      draft: true,
      req: await createLocalReq({ context }, payload),
      ...how,
    })
  },
} satisfies Record<string, Edit>

export const HEARD = {
  publish: (written) => update(written, { ...written.data(), _status: 'published' }),
  'publish another file': (written) =>
    update(written, { ...written.data(), _status: 'published' }, fileFor(written.collection)),
  'publish what was drafted': (written) => update(written, { _status: 'published' }),
  unpublish: (written) => update(written, { _status: 'draft' }),
  trash: (written) => update(written, { deletedAt: new Date().toISOString() }),
  'take out of the trash': (written) => update(written, { deletedAt: null }),
  delete: ({ payload, collection, id }) =>
    payload.delete({ collection, id, trash: true, ...freely() }),
} satisfies Record<string, Edit>

/** A new document, of which there is only a draft unless it is published at once. */
export async function begin(
  payload: Payload,
  collection: Referable,
  data: object,
  published: boolean,
): Promise<Stored> {
  const made: unknown = await payload.create({
    collection,
    data: { ...data, _status: published ? 'published' : 'draft' },
    draft: !published,
    ...fileFor(collection),
    ...freely(),
  } as never)
  return made as Stored
}

interface File {
  data: Buffer
  mimetype: string
  name: string
  size: number
}

/** A text whose name and content are new words. */
function fileFor(collection: Referable): { file?: File } {
  if (collection !== 'media') return {}
  const data = Buffer.from(`Says ${newWord('media file')}.`)
  const name = `${newWord('media file name')}.txt`
  return { file: { data, mimetype: 'text/plain', name, size: data.length } }
}

/** What a document of a collection says when it is written anew, and what of others it shows. */
export function dataFor(payload: Payload, collection: Referable, choose: Choose): object {
  const shown = BLOCKS[collection] ?? []
  const blocks = shown.flatMap(([other, make]) => {
    const id = choose(other)
    return id === undefined ? [] : [make(id)]
  })
  return filled(configOf(payload, collection), { choose, blocks })
}

type Block = [Referable, (id: string | number) => StoredBlock]

const linkTo = (collection: Referable): Block => [
  collection,
  (id) =>
    paragraph({
      type: 'link',
      to: { collection, id },
      children: [{ type: 'text', text: 'there' }],
    }),
]

const PARTS: Block[] = [
  ['videos', (video) => ({ type: 'video', video })],
  ['worksheets', (worksheet) => ({ type: 'worksheet', worksheet })],
  ['media', (media) => ({ type: 'figure', media })],
  ['footnotes', (footnote) => paragraph(words('See'), { type: 'footnoteReference', footnote })],
  linkTo('sections'),
  linkTo('modules'),
  linkTo('courses'),
]
const PAGE: Block[] = [['callouts', (callout) => ({ type: 'callout', callout })], ...PARTS]

/** Callouts do not hold callouts, and footnotes only words and links. */
const BLOCKS: Partial<Record<Referable, Block[]>> = {
  modules: PAGE,
  sections: PAGE,
  callouts: PARTS,
  footnotes: [linkTo('modules')],
}
