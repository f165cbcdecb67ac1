/** An endpoint as data, and the fixed stages that every request to one runs through. */
import { z } from 'zod'
import type { Answer } from '../contract'
import type { Finder } from './finder'
import type { AskedDraft } from './preview/source'
import type { Catalogue } from './store/catalogue'
import type { Store } from './store/store'
import type { Tag } from './openapi/tags'
import { Problem, type ProblemCode } from './problems'
import { readParameters, readQuery } from './query'
import type { Returns } from './returns'

/** How long an answer may be kept, in seconds. */
export interface CachePolicy {
  maxAge: number
  /** How long a stale answer may be shown while a new one is fetched. */
  whileRevalidating: number
  /** How long a stale answer may be shown while we are down. */
  ifError: number
}

export interface Presented {
  /** Of a file, its text or bytes, or what is written as its JSON. */
  data: unknown
  /** Address of the next page. */
  next?: string
  /** Further addresses. */
  links?: Record<string, string>
  /** Newest release that changed something in the answer. */
  release: number
  /** What is to be said of the answer beside that. */
  meta?: Omit<Answer<unknown>['meta'], 'release'>
  /** What must not change for the answer to stay right. */
  keys: readonly string[]
}

export interface Answered extends Presented {
  /** Addresses below PUBLIC_URL, `self` among them. */
  links: Record<string, string>
}

type Shape = z.ZodRawShape
type Output<S extends Shape> = z.infer<z.ZodObject<S>>

/** What the server gives to every endpoint. */
interface Given {
  /** Where clients reach the API, without a slash at its end. */
  publicUrl: string
  /** Only ready for those that search. */
  finder: Finder
  /** Reads documents whole, in the order in which they are named. */
  read: Store['read']
  onceAt: Store['onceAt']
}

interface Input<P extends Shape, Q extends Shape> extends Given {
  params: Output<P>
  query: Output<Q>
  /** The request's own address, canonical, with other parameters where some are given. */
  address: (changes?: Record<string, string>) => string
}

/** What the OpenAPI document says of an endpoint beside its parameters. */
interface Described {
  /** In Express's notation. */
  path: string
  /** Its name in generated clients. */
  operationId: string
  tag: Tag
  summary: string
  returns: Returns
  /**
   * Whether the OpenAPI document has it. What only a page of ours needs is no part of the contract.
   * @default true
   */
  documented?: boolean
  /**
   * Whether it ignores parameters that it does not know, for who sends more than we can foresee.
   * @default false
   */
  ignoresUnknown?: boolean
  /**
   * Whether a parameter alone says in which format it answers, whatever `Accept` says.
   * @default false
   */
  ignoresAccept?: boolean
}

interface Declaration<P extends Shape, Q extends Shape, L> extends Described {
  params: P
  query: Q
  /** Ways to fail beside those that follow from the parameters. */
  problems?: readonly ProblemCode[]
  /** @returns undefined where nothing of this name is published */
  load: (catalogue: Catalogue, input: Input<P, Q>) => L | undefined | Promise<L | undefined>
  present: (loaded: L, input: Input<P, Q>, catalogue: Catalogue) => Presented
  cache: CachePolicy
  /** The document that it shows, where it can also show the draft of one. */
  draft?: (params: Output<P>) => AskedDraft
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

export interface Endpoint extends Described {
  params: Shape
  query: Shape
  problems: readonly ProblemCode[]
  cache: CachePolicy
  searches: boolean
  /**
   * The document that a request is for, where it can be for a draft.
   *
   * @throws Problem where nothing can have its name, or a parameter is wrong
   */
  asksFor: (request: Request) => AskedDraft
  /**
   * @throws Problem
   * @throws Outdated where what the catalogue knows has changed
   */
  answer: (catalogue: Catalogue, request: Request, given: Given) => Promise<Answered>
}

export function defineEndpoint<P extends Shape, Q extends Shape, L>(
  declared: Declaration<P, Q, L>,
): Endpoint {
  const { load, present, draft, problems = [], searches = false, ...described } = declared
  const { params, query } = declared
  const schemas = { params: z.strictObject(params), query: z.strictObject(query) }
  const paramsOf = (request: Request): Output<P> => {
    const named = schemas.params.safeParse(request.params)
    // A name that nothing can have is not wrong, only nobody's.
    if (!named.success) throw notFound(request)
    return named.data as Output<P>
  }
  return {
    ...described,
    problems,
    searches,
    asksFor(request) {
      const asked = draft?.(paramsOf(request))
      if (!asked) throw notFound(request)
      readParameters(schemas.query, readQuery(request.search, declared))
      return asked
    },
    async answer(catalogue, request, given) {
      const asked = readQuery(request.search, declared)
      const input = {
        ...given,
        params: paramsOf(request),
        query: readParameters(schemas.query, asked) as Output<Q>,
        address: (changes = {}) => addressOf(request.path, { ...asked, ...changes }),
      }
      const loaded = await load(catalogue, input)
      if (loaded === undefined) throw notFound(request)
      const presented = present(loaded, input, catalogue)
      const { next, links } = presented
      return { ...presented, links: { self: input.address(), ...(next && { next }), ...links } }
    },
  }
}

function addressOf(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(query).toString()
  return search === '' ? path : `${path}?${search}`
}

const notFound = ({ path }: Request) => new Problem('not-found', `Nothing is published at ${path}.`)
