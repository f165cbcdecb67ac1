import { BodyError } from '../errors'
import { isRecord } from '../record'
import { references, type Reference } from '../walk'
import { readBlock, readInlineBlock, type Nested } from './blocks'
import { isTooDeep } from './json'

/**
 * What the blocks of a rich text show or link to, whatever else in it no body can hold: a draft may have a block for which
 * nothing has been chosen yet, and what it shows beside that is shown all the same.
 */
export const looseReferences = (value: unknown): Reference[] =>
  isTooDeep(value) ? [] : referencesIn(value)

function referencesIn(value: unknown): Reference[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isRecord(value)) return []
  const own = typeof value.blockType === 'string' ? ofBlock(value) : []
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}

function ofBlock(fields: Record<string, unknown>): Reference[] {
  const block = ifReadable(() => readBlock(fields, '', NOTHING_WITHIN))
  if (block) return references({ type: 'body', children: [block] })
  const inline = ifReadable(() => readInlineBlock(fields, ''))
  if (!inline) return []
  return references({ type: 'body', children: [{ type: 'paragraph', children: [inline] }] })
}

/** What stands in the rich texts of a block is come to by itself. */
const NOTHING_WITHIN: Nested = {
  blocksOf: () => [],
  inlinesIn: () => [],
  tableIn: () => ({ type: 'table', children: [] }),
}

function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof BodyError) return undefined
    throw error
  }
}
