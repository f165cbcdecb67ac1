import { BodyError } from '../model'
import { fromLexical } from '../model/lexical'
import { isRecord } from '../model/lexical/json'

/** Of the place of what is wrong, the node in the text itself, in which it stands. */
const PLACE = /^root((?:\.children\.\d+)+)/

/**
 * A rich text without what cannot be shown yet: a draft may hold a callout that nobody has chosen, or a link to
 * nowhere. Null where it is no rich text at all.
 */
export function withoutUnfinished(state: unknown): unknown {
  for (let rest: unknown = state; ;) {
    const place = placeOfFault(rest)
    if (place === undefined) return rest
    rest = place.length === 0 ? null : without(rest, ['root', ...place])
  }
}

/** The way to the first node that no body can hold; undefined where there is none. */
function placeOfFault(state: unknown): string[] | undefined {
  try {
    fromLexical(state)
    return undefined
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    return PLACE.exec(error.path)?.[1]?.split('.').slice(1) ?? []
  }
}

/** The same value without what stands at the end of a way. */
function without(value: unknown, [first = '', ...others]: string[]): unknown {
  if (Array.isArray(value)) {
    const at = Number(first)
    if (others.length === 0) return value.toSpliced(at, 1)
    return value.with(at, without(value[at], others))
  }
  return isRecord(value) ? { ...value, [first]: without(value[first], others) } : value
}
