/** Everything there is, some at a time, so that little of it is in memory at once. */
import type { Payload } from 'payload'
import { REFERABLE } from '../model'
import { standingsSince } from './journal'
import { publishedHeads, type Head } from './read'
import { createReader } from './reader'

/** How many documents are compiled together, and as one release; of a module with more sections, all of them. */
const TOGETHER = 250
/** How many modules are looked up together with their sections. */
const MODULES = 20

/**
 * uids of what is published, and of what is delivered or was. A module comes with its sections, which look
 * up the same.
 */
export const everything = (payload: Payload): AsyncGenerator<string[]> =>
  together(allOf(payload), TOGETHER)

async function* allOf(payload: Payload): AsyncGenerator<string[]> {
  const published = new Set<string>()
  for await (const uids of publishedUids(payload)) {
    for (const uid of uids) published.add(uid)
    yield uids
  }
  for await (const standings of standingsSince(payload, 0)) {
    yield standings.map(({ uid }) => uid).filter((uid) => !published.has(uid))
  }
}

async function* publishedUids(payload: Payload): AsyncGenerator<string[]> {
  for (const collection of REFERABLE) {
    if (collection === 'sections') continue
    for await (const heads of publishedHeads(payload, collection)) {
      if (collection === 'modules') yield* withSections(payload, heads)
      else yield heads.map(({ uid }) => uid)
    }
  }
}

async function* withSections(payload: Payload, modules: readonly Head[]): AsyncGenerator<string[]> {
  const reader = createReader(payload)
  for (let start = 0; start < modules.length; start += MODULES) {
    const some = modules.slice(start, start + MODULES)
    const sections = await reader.below(
      'sections',
      some.map(({ id }) => id),
    )
    yield [...some, ...sections].map(({ uid }) => uid)
  }
}

async function* together<T>(parts: AsyncIterable<T[]>, size: number): AsyncGenerator<T[]> {
  let waiting: T[] = []
  for await (const part of parts) {
    waiting.push(...part)
    if (waiting.length < size) continue
    yield waiting
    waiting = []
  }
  if (waiting.length > 0) yield waiting
}

/** The same, the last told from the others; one that is empty where there is nothing. */
export async function* markingLast<T>(
  parts: AsyncIterable<T[]>,
): AsyncGenerator<{ part: T[]; isLast: boolean }> {
  let before: T[] | undefined
  for await (const part of parts) {
    if (before) yield { part: before, isLast: false }
    before = part
  }
  yield { part: before ?? [], isLast: true }
}
