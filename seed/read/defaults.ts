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
  if (!path.includes('*')) return file.startsWith(path)
  const parts = path.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]*')}`).test(file)
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
