/** What an import would do: each document compared with what the database holds. Reads, never writes. */
import type { Payload } from 'payload'
import type { ImportCourse, ImportDocument } from '../documents'
import { diagnostic, type Diagnostic } from '../rules'
import { actionFor, isWritten } from './action'
import { settleAddresses, withSlug } from './addresses'
import { differencesOf, type Names } from './differences'
import { existingOf, nameOf, type ExistingDocuments } from './existing'
import { withKnownIds } from './ids'
import { unfinishedRuns } from '../runs/store'
import { recognise } from './recognise'
import { decideRemoval } from './removal'
import type { Plan, PlanItem, PlanOptions, Removal, Renamed, Existing } from './types'

export { digestOf, isWritten } from './action'
export { RANK } from './rank'
export { decideRemoval } from './removal'
export {
  ON_CONFLICT,
  type Difference,
  type Existing,
  type Kept,
  type Leaving,
  type OnConflict,
  type Plan,
  type PlanItem,
  type PlanOptions,
  type Removal,
  type Renamed,
} from './types'

const NOTHING_GOES: Removal = { going: [], kept: [] }

/** What an import into a database in which there is nothing would do. */
export const planAnew = ({ slug, documents }: ImportCourse): Plan => ({
  course: slug,
  items: documents.map((document) => ({ document, action: 'create' })),
  orphans: [],
  removal: NOTHING_GOES,
  leaving: { modules: [], sections: [] },
  renamed: [],
  diagnostics: [],
})

/** Compares a course with the database. */
export async function planImport(
  payload: Payload,
  course: ImportCourse,
  options: PlanOptions = {},
): Promise<Plan> {
  const interrupted = (await unfinishedRuns(payload)).some((run) => run.course === course.slug)
  const imported = await existingOf(payload, course.slug, interrupted)
  const byId = await withKnownIds(payload, course.documents, imported)
  const { existing } = byId
  const { documents: named, renamed } = await recognise(payload, byId.documents, existing)
  const itemsOf = (documents: readonly ImportDocument[]) =>
    documents.map((document) => itemFor(document, existing, options))
  const wished = itemsOf(named)
  const gone = goneFrom(existing, named)
  const removal = options.prune
    ? await decideRemoval(payload, gone.orphans, wished.filter(isWritten), options)
    : NOTHING_GOES
  const leftBehind = [...gone.pruned, ...removal.going]
  const addresses = await settleAddresses(
    payload,
    course.slug,
    wished,
    existing,
    leftBehind,
    options,
  )
  const items = itemsOf(named.map((document) => withSlug(document, addresses.slugs)))
  return {
    course: course.slug,
    items: await withDifferences(payload, items, {
      documents: items.map(({ document }) => document),
      existing,
    }),
    orphans: gone.orphans,
    removal,
    leaving: addresses.leaving,
    renamed,
    diagnostics: [...byId.diagnostics, ...renamed.map(sayRenamed), ...addresses.diagnostics],
  }
}

/** Documents whose source is gone, and those of them that an earlier import has moved to the trash. */
function goneFrom(existing: ExistingDocuments, documents: readonly ImportDocument[]) {
  const wanted = new Set(documents.map(nameOf))
  const gone = [...existing.values()].filter((found) => !wanted.has(nameOf(found)))
  return {
    orphans: gone.filter(({ trashed }) => !trashed),
    pruned: gone.filter(({ trashed, editedAt }) => trashed && !editedAt),
  }
}

function itemFor(
  document: ImportDocument,
  existing: ExistingDocuments,
  options: PlanOptions,
): PlanItem {
  const found = existing.get(nameOf(document))
  const action = actionFor(document, found, options)
  return found
    ? { document: withOldAddresses(document, found), action, existing: found }
    : { document, action }
}

/** An address at which a page could be found leads to it for ever; its digest tells of the source alone. */
function withOldAddresses(document: ImportDocument, { permalinks }: Existing): ImportDocument {
  const now = document.data.permalinks
  if (!Array.isArray(now)) return document
  const paths = [
    ...new Set([...(now as { path: string }[]).map(({ path }) => path), ...permalinks]),
  ]
  return { ...document, data: { ...document.data, permalinks: paths.map((path) => ({ path })) } }
}

const sayRenamed = ({ title, from, to }: Renamed): Diagnostic =>
  diagnostic('renamed-page', to, `"${title}" was ${from} before, and is the same document still.`)

/**
 * What to do with a document that somebody has edited since the plan was made.
 *
 * @param edited the item, with what is known of its document now
 */
export async function planAgain(
  payload: Payload,
  { items }: Plan,
  edited: PlanItem & { existing: Existing },
  options: PlanOptions,
): Promise<PlanItem> {
  const { document, existing } = edited
  const known = items.flatMap((item) => (item.existing ? [item.existing] : []))
  const names: Names = {
    documents: items.map((item) => item.document),
    existing: new Map(known.map((found) => [nameOf(found), found])),
  }
  const action = actionFor(document, existing, options)
  const [settled] = await withDifferences(payload, [{ document, existing, action }], names)
  return settled ?? edited
}

/** Conflicts with what differs; where nothing does, there is none. */
async function withDifferences(
  payload: Payload,
  items: PlanItem[],
  names: Names,
): Promise<PlanItem[]> {
  return Promise.all(
    items.map(async (item): Promise<PlanItem> => {
      const { document, action, existing: found } = item
      if (!found || !['keep', 'offer', 'replace'].includes(action)) return item
      const differences = await differencesOf(payload, document, found, names)
      const agreed = differences.length === 0 && action !== 'replace' && !found.trashed
      return agreed ? { ...item, action: 'unchanged' } : { ...item, differences }
    }),
  )
}
