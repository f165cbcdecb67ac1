/** An endpoint as data, and the fixed stages that every request to one runs through. */
import { z } from 'zod'
import type { Finder } from './finder'
import type { Catalogue } from './store/catalogue'
import { Problem } from './problems'
import { readParameters, readQuery } from './query'

/** How long an answer may be kept, in seconds. */
export interface CachePolicy {
  maxAge: number
  /** How long a stale answer may be shown while a new one is fetched. */
  whileRevalidating: number
  /** How long a stale answer may be shown while we are down. */
  ifError: number
}

export interface Presented {
  data: unknown
  /** Address of the next page. */
  next?: string
  /** Further addresses. */
  links?: Record<string, string>
  /** Newest release that changed something in the answer. */
  release: number
  /** What must not change for the answer to stay right. */
  keys: readonly string[]
}

interface Answered extends Presented {
  /** Addresses below PUBLIC_URL, `self` among them. */
  links: Record<string, string>
}

type Shape = z.ZodRawShape
type Output<S extends Shape> = z.infer<z.ZodObject<S>>

interface Input<P extends Shape, Q extends Shape> {
  params: Output<P>
  query: Output<Q>
  /** The request's own address, canonical, with other parameters where some are given. */
  address: (changes?: Record<string, string>) => string
}

interface Declaration<P extends Shape, Q extends Shape, L> {
  /** In Express's notation. */
  path: string
  summary: string
  params: P
  query: Q
  /** @returns undefined where nothing of this name is published */
  load: (catalogue: Catalogue, input: Input<P, Q>, finder: Finder) => L | undefined
  present: (loaded: L, input: Input<P, Q>, catalogue: Catalogue) => Presented
  cache: CachePolicy
  /**
   * Whether it asks the finder, which then is made ready first.
   * @default false
   */
  searches?: boolean
}

export interface Request {
  params: Record<string, string>
  path: string
  search: string
}

export interface Endpoint {
  path: string
  summary: string
  params: Shape
  query: Shape
  cache: CachePolicy
  searches: boolean
  /** @throws Problem */
  answer: (catalogue: Catalogue, request: Request, finder: Finder) => Answered
}

export function defineEndpoint<P extends Shape, Q extends Shape, L>(
  declared: Declaration<P, Q, L>,
): Endpoint {
  const { path, summary, params, query, cache, searches = false } = declared
  const schemas = { params: z.strictObject(params), query: z.strictObject(query) }
  return {
    path,
    summary,
    params,
    query,
    cache,
    searches,
    answer(catalogue, request, finder) {
      const given = readQuery(request.search)
      const named = schemas.params.safeParse(request.params)
      // A name that nothing can have is not wrong, only nobody's.
      if (!named.success) throw notFound(request.path)
      const input = {
        params: named.data as Output<P>,
        query: readParameters(schemas.query, given) as Output<Q>,
        address: (changes = {}) => addressOf(request.path, { ...given, ...changes }),
      }
      const loaded = declared.load(catalogue, input, finder)
      if (loaded === undefined) throw notFound(request.path)
      const presented = declared.present(loaded, input, catalogue)
      const { next, links } = presented
      return { ...presented, links: { self: input.address(), ...(next && { next }), ...links } }
    },
  }
}

function addressOf(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(query).toString()
  return search === '' ? path : `${path}?${search}`
}

const notFound = (path: string) => new Problem('not-found', `Nothing is published at ${path}.`)
