/** Whether a question is answered from a declared index: its first field must be asked for, or give the order. */
import type { Filter, Question } from './mongodbCommand'

/** Operators by which MongoDB finds its place in an index. */
const SEEKS = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte'])

export interface Index {
  /** Names of its fields, in their order. */
  fields: readonly string[]
  /** Whether it holds only what has them. */
  isSparse: boolean
}

export function isCovered({ filter, sort, isPage }: Question, indexes: readonly Index[]): boolean {
  return (
    seeks(filter, indexes) || (isPage && indexes.some(({ fields }) => beginsWith(fields, sort)))
  )
}

function seeks(filter: Filter, indexes: readonly Index[]): boolean {
  return Object.entries(filter).some(([field, asked]) => {
    if (field === '$and') return (asked as Filter[]).some((part) => seeks(part, indexes))
    if (field === '$or') return (asked as Filter[]).every((part) => seeks(part, indexes))
    return indexes.some(({ fields, isSparse }) => fields[0] === field && isPlace(asked, isSparse))
  })
}

/** A value, a range of values, or what a sparse index has and another has not. */
function isPlace(asked: unknown, isSparse: boolean): boolean {
  if (asked instanceof RegExp) return asked.source.startsWith('^')
  if (typeof asked !== 'object' || asked === null || asked instanceof Date) return true
  if ('_bsontype' in asked) return asked._bsontype !== 'BSONRegExp'
  const { $exists: exists, ...others } = asked as Record<string, unknown>
  if (exists !== undefined) return exists === isSparse
  return Object.keys(others).some((operator) => SEEKS.has(operator))
}

function beginsWith(fields: readonly string[], sort: readonly string[]): boolean {
  return sort.length > 0 && sort.every((field, place) => fields[place] === field)
}
