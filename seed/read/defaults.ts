/** `defaults` of `_config.yml`: front matter for many pages at once. */
import { isData, type Data } from './frontMatter'

interface Defaults {
  values: Data
  path: string
  type?: string
}

function setsOf(config: Data): Defaults[] {
  const sets = Array.isArray(config.defaults) ? (config.defaults as unknown[]) : []
  return sets.flatMap((set) => {
    if (!isData(set) || !isData(set.values)) return []
    const { path, type } = isData(set.scope) ? set.scope : {}
    return {
      values: set.values,
      path: typeof path === 'string' ? path.replace(/^\//, '') : '',
      ...(typeof type === 'string' && { type: type.replace(/^(post|page|draft)$/, '$1s') }),
    }
  })
}

/** A path may hold `*` for any part of a name. */
function startsWith(file: string, path: string): boolean {
  const [first = '', ...others] = path.split(/\*+/)
  if (!file.startsWith(first)) return false
  let at = first.length
  for (const part of others) {
    const found = file.indexOf(part, at)
    if (found === -1 || file.slice(at, found).includes('/')) return false
    at = found + part.length
  }
  return true
}

/** The values that are set for a file, those for the longer path or the narrower type first. */
export function defaultsFor(config: Data, file: string, type: 'posts' | 'pages'): Data {
  return setsOf(config)
    .filter((set) => (set.type ?? type) === type && startsWith(file, set.path))
    .map((set, index) => ({ set, rank: [set.path.length, Number(set.type !== undefined), index] }))
    .sort((a, b) => compare(a.rank, b.rank))
    .reduce<Data>((data, { set }) => ({ ...data, ...set.values }), {})
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
