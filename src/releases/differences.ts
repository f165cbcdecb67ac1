/** What of a stored row is not as compiling its document gives it. */
import { isDeepStrictEqual } from 'node:util'
import type { StoredRow } from './journal'
import type { Outcome } from './outcome'

export interface RowDifference {
  what: 'missing' | 'left over' | 'different'
  /** Where the row differs: `document.title`, `bodies.html`, `deps`. Empty where all of it does. */
  paths: string[]
}

/** @param newest number of the newest release, which no row may exceed */
export function differenceOf(
  { row: { deps, ...delivered }, digest }: NonNullable<Outcome['made']>,
  stored: StoredRow | undefined,
  newest: number,
): RowDifference | undefined {
  if (!stored || stored.deleted) return { what: 'missing', paths: [] }
  const changedAt = delivered.document.updatedAt
  const expected: unknown = JSON.parse(JSON.stringify({ ...delivered, digest, changedAt, deps }))
  const paths = pathsBetween(expected as object, stored)
  if (!(Number(stored.release) <= newest)) paths.push('release')
  return paths.length > 0 ? { what: 'different', paths } : undefined
}

/** Of what has left, nothing stays. */
export function leftOver(stored: StoredRow | undefined): RowDifference | undefined {
  if (!stored) return undefined
  if (!stored.deleted) return { what: 'left over', paths: [] }
  const paths = ['document', 'bodies'].filter((name) => (stored[name] ?? null) !== null)
  return paths.length > 0 ? { what: 'left over', paths } : undefined
}

/** Fields of these hold much, so what differs within them is said. */
const WIDE = ['document', 'bodies']

function pathsBetween(expected: object, stored: object): string[] {
  const other = new Map(Object.entries(stored))
  return Object.entries(expected).flatMap(([name, value]: [string, unknown]) => {
    const found: unknown = other.get(name) ?? null
    if (isDeepStrictEqual(value, found)) return []
    if (!WIDE.includes(name) || !isObject(value) || !isObject(found)) return [name]
    return pathsWithin(value, found).map((inner) => `${name}.${inner}`)
  })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Names under which two objects differ, also those that only one of them has. */
function pathsWithin(one: object, other: object): string[] {
  const [mine, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...new Set([...mine.keys(), ...theirs.keys()])].filter(
    (name) => !isDeepStrictEqual(mine.get(name), theirs.get(name)),
  )
}
