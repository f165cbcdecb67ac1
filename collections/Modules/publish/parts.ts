/** The parts that pages show, and those that stand in these parts. */
import type { CollectionSlug, PayloadRequest } from 'payload'
import { nameOf } from '../../names'
import { pointersOf } from '../../pointers'
import { targetName, type Target } from '../../usedIn/pointing'
import type { Id } from '../../values'
import { newestOf, type Newest } from './newest'

/** Parts in their newest versions, each after those that it shows itself. */
export async function partsOf(req: PayloadRequest, pages: readonly Newest[]): Promise<Newest[]> {
  const known = new Map<string, Newest>()
  let due = pages.flatMap((page) => shownIn(req, page))
  while (due.length > 0) {
    const found = await read(
      req,
      due.filter((target) => !known.has(targetName(target))),
    )
    for (const part of found) known.set(targetName(part), part)
    due = found.flatMap((part) => shownIn(req, part))
  }
  return innerFirst(req, known)
}

/** The documents of ours that a document shows, not those that it links to. */
function shownIn({ payload }: PayloadRequest, { collection, doc, state }: Newest): Target[] {
  // What stays unpublished brings nothing with it.
  if (state === 'withdrawn') return []
  const { flattenedFields } = payload.collections[collection]?.config ?? { flattenedFields: [] }
  return pointersOf(payload, flattenedFields, doc).filter(
    (pointer) => pointer.use === 'embed' && nameOf(payload, pointer.collection),
  )
}

async function read(req: PayloadRequest, targets: readonly Target[]): Promise<Newest[]> {
  const byCollection = new Map<string, Set<Id>>()
  for (const { collection, id } of targets)
    byCollection.set(collection, (byCollection.get(collection) ?? new Set()).add(id))
  const found: Newest[] = []
  for (const [collection, ids] of byCollection)
    found.push(...(await newestOf(req, collection as CollectionSlug, { id: { in: [...ids] } })))
  return found
}

function innerFirst(req: PayloadRequest, parts: ReadonlyMap<string, Newest>): Newest[] {
  const ordered = new Set<Newest>()
  const open = new Set<Newest>()
  const take = (part: Newest | undefined) => {
    if (!part || open.has(part)) return
    open.add(part)
    for (const target of shownIn(req, part)) take(parts.get(targetName(target)))
    ordered.add(part)
  }
  for (const part of parts.values()) take(part)
  return [...ordered]
}
