import type { z } from 'zod'
import type { Endpoint } from './endpoint'
import { isList } from './parameters'
import { Problem } from './problems'

type Takes = Pick<Endpoint, 'query' | 'ignoresUnknown'>

/**
 * A query as it was written, without what is ignored of it, so that the same answer is not kept once for each thing that
 * was sent along.
 *
 * @throws URIError as `readQuery`
 */
export function heededOf(search: string, { query: known, ignoresUnknown = false }: Takes): string {
  if (!ignoresUnknown) return search
  decodeURIComponent(search)
  const isHeeded = (part: string) =>
    [...new URLSearchParams(part).keys()].some((name) => Object.hasOwn(known, name))
  const heeded = search.replace(/^\?/, '').split('&').filter(isHeeded)
  return heeded.length === 0 ? '' : `?${heeded.join('&')}`
}

/**
 * The parameters of a request; each may be given once, but lists in parts, which are one list then. Those that are ignored
 * are not among them.
 *
 * @throws URIError where what is encoded is not UTF-8, which `URLSearchParams` would let pass as something else
 */
export function readQuery(
  search: string,
  { query: known, ignoresUnknown = false }: Takes,
): Record<string, string> {
  decodeURIComponent(search)
  const query: Record<string, string> = {}
  for (const [parameter, value] of new URLSearchParams(search)) {
    if (ignoresUnknown && !Object.hasOwn(known, parameter)) continue
    const isRepeated = Object.hasOwn(query, parameter)
    if (isRepeated && takesList(known, parameter)) {
      query[parameter] += `,${value}`
      continue
    }
    if (isRepeated) {
      throw new Problem('repeated-parameter', `Give “${parameter}” once.`, { parameter })
    }
    Object.defineProperty(query, parameter, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return query
}

const takesList = (known: Endpoint['query'], parameter: string): boolean =>
  Object.hasOwn(known, parameter) && isList(known[parameter] as z.ZodType)

/** Checks parameters against what is declared; the first that is wrong is told of. */
export function readParameters<S extends z.ZodObject>(
  schema: S,
  given: Record<string, string>,
): z.infer<S> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw problemOf(result.error.issues, Object.keys(schema.shape))
}

function problemOf(issues: readonly z.core.$ZodIssue[], allowed: string[]): Problem {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown) {
    const [parameter = ''] = unknown.keys
    const choice = allowed.length > 0 ? `It takes ${allowed.join(', ')}.` : 'It takes none.'
    return new Problem(
      'unknown-parameter',
      `There is no parameter “${parameter}” here. ${choice}`,
      {
        parameter,
        allowed,
      },
    )
  }
  const [issue] = issues
  const parameter = String(issue?.path[0] ?? '')
  if (issue?.code === 'custom' && issue.params?.code === 'unknown-field') {
    const known = issue.params.allowed as string[]
    return new Problem('unknown-field', `${issue.message}. The fields are ${known.join(', ')}.`, {
      parameter,
      allowed: known,
    })
  }
  return new Problem('invalid-parameter', `“${parameter}” ${issue?.message ?? 'is wrong'}.`, {
    parameter,
    ...(issue?.code === 'invalid_value' && { allowed: issue.values.map(String) }),
  })
}
