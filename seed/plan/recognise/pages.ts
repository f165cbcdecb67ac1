/** Pages that have another name, or stand in another folder, than when they were imported. */
import type { Reference } from '../../../src/model'
import type { ImportDocument } from '../../documents'
import type { KeyReference } from '../../transforms'
import { nameOf } from '../existing'
import type { Existing } from '../types'
import type { Pairs } from './pairs'
import { wordsOf, type Words } from './words'

export type PagePairs = Pairs<ImportDocument, Existing>

/** By the path and, where there is no such file any more, by the key. */
export function pairByPath(pairs: PagePairs): void {
  const displaced = displacedAmong([...pairs.olds])
  pairs.byEquality((page, old) => page.path === old.path && !displaced.has(old))
  pairs.byEquality((page, old) => page.key === old.key && !displaced.has(old))
}

/** Pages without a source whose file has been taken over by another since: it was renamed to theirs. */
function displacedAmong(olds: readonly Existing[]): Set<Existing> {
  const owners = new Map<string, Existing>()
  for (const old of olds) {
    const owner = owners.get(old.path)
    if (!owner || isLater(old, owner)) owners.set(old.path, old)
  }
  return new Set(olds.filter((old) => owners.get(old.path) !== old))
}

/** A page whose key tells of its file has had it from the beginning. */
function isLater(one: Existing, other: Existing): boolean {
  const [first, second] = [one, other].map(({ key, path }) => !key.endsWith(`:${path}`))
  return first === second ? one.updatedAt > other.updatedAt : first === true
}

/** Whether there are pages that were not there before, so that they may be others under new names. */
export const hasNew = (pages: readonly ImportDocument[], olds: readonly Existing[]): boolean => {
  const paths = new Set(olds.map(({ path }) => path))
  return olds.length > 0 && pages.some(({ path }) => !paths.has(path))
}

export interface Contents {
  of: (page: ImportDocument) => Words
  ofOld: (old: Existing) => Words
}

/**
 * By what pages say: first what says the same, then what has kept its name, then what is most alike.
 *
 * @param together whether two pages belong to the same module
 */
export function pairByContent(
  pairs: PagePairs,
  contents: Contents,
  together: (page: ImportDocument, old: Existing) => boolean,
): void {
  const text = textsOf(pairs, contents)
  const same = (page: ImportDocument, old: Existing) => text.get(page) === text.get(old)
  pairs.byEquality((page, old) => page.path === old.path && same(page, old))
  pairs.byEquality(same)
  pairByPath(pairs)
  pairs.byLikeness(contents, together)
}

function textsOf({ news, olds }: PagePairs, contents: Contents) {
  const texts = new Map<ImportDocument | Existing, string>()
  for (const page of news) texts.set(page, contents.of(page).join(' '))
  for (const old of olds) texts.set(old, contents.ofOld(old).join(' '))
  return texts
}

export const moduleOf = ({ data }: ImportDocument): string | undefined => {
  const reference = data.module as { $key: KeyReference } | undefined
  return reference?.$key.key
}

/** The words of what is to be imported. */
export function incomingWords(documents: readonly ImportDocument[]) {
  const byName = new Map(documents.map((document) => [nameOf(document), document]))
  const known = new Map<ImportDocument, Words>()
  const words = (document: ImportDocument): Words => {
    const found = known.get(document)
    if (found) return found
    known.set(document, [])
    const made = wordsOf(document.data.title, document.body, part)
    known.set(document, made)
    return made
  }
  const part = ({ collection, id }: Reference): Words => {
    const name = nameOf({ collection, key: String(id) })
    const document = byName.get(name)
    return document && collection === 'callouts' ? words(document) : [name]
  }
  return words
}
