import { BodyError, isRecord } from '../model'
import { fromLexical } from '../model/lexical'

/** Of the place of what is wrong, the innermost node in which it stands, in the text or in one of its blocks. */
const PLACE = /^root((?:(?:\.(?:body|content|attribution|items\.\d+))?\.children\.\d+)+)/

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
    return wayTo(PLACE.exec(error.path)?.[1] ?? '')
  }
}

/** Through what is stored: the rich text of a block is one of its fields, a definition's is in a row. */
const wayTo = (place: string): string[] =>
  place
    .replace(/\.(body|content|attribution)(?=\.)/g, '.fields.$1.root')
    .replace(/\.(items\.\d+)/g, '.fields.$1.description.root')
    .split('.')
    .slice(1)

/** The same value without what stands at the end of a way. */
function without(value: unknown, [first = '', ...others]: string[]): unknown {
  if (Array.isArray(value)) {
    const at = Number(first)
    if (others.length === 0) return value.toSpliced(at, 1)
    return value.with(at, without(value[at], others))
  }
  return isRecord(value) ? { ...value, [first]: without(value[first], others) } : value
}
