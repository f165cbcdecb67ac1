import { cache } from 'react'
import { createClient, ProblemError, type Listing } from '../../client'
import { apiUrl } from '../../apiUrl'
import { currentContext, nextInTrace } from '../../context'
import { courseHref, moduleHref, sectionHref } from '../../look/hrefs'

/** The reader knows nothing but the delivery API. */
const api = createClient({
  baseUrl: apiUrl(),
  fetch: (input, init) => fetch(input, { ...init, cache: 'no-store', headers: traced(init) }),
})
const WHOLE_PAGES = 100
const MOST_HITS = 30

/** What a page asks the API belongs to the trace of who asks for the page. */
function traced(init: RequestInit = {}): Headers {
  const headers = new Headers(init.headers)
  const traceparent = currentContext()?.traceparent
  if (traceparent) headers.set('traceparent', nextInTrace(traceparent))
  return headers
}

export const courses = cache(() => api.courses({ limit: WHOLE_PAGES }).all())
export const modules = cache((course?: string) => api.modules({ course, limit: WHOLE_PAGES }).all())
export const course = cache((slug: string) => unlessMissing(api.course(slug)))
export const module = cache((slug: string) => unlessMissing(api.module(slug)))
export const section = cache((module: string, slug: string) =>
  unlessMissing(api.section(module, slug)),
)

/** A module or a section by its id, as it is published. */
export const published = cache((type: 'module' | 'section', id: string) =>
  unlessMissing(api.document(type, id)),
)

/** Where to find now what once stood at a path: the page itself, or the page that has or had that name in a module that has moved. */
export async function movedFrom(path: string): Promise<string | undefined> {
  const page = await onceAt(path)
  if (page) return page
  const [, name] = /^\/[^/]+\/([^/]+)$/.exec(path) ?? []
  if (name === undefined) return undefined
  const [above] = await found(api.modules({ permalink: path.slice(0, -name.length - 1) }))
  if (!above?.slug) return undefined
  const below = await section(above.slug, name)
  return below ? sectionHref(below.module.slug, below.slug) : onceAt(`/${above.slug}/${name}`)
}

async function onceAt(permalink: string): Promise<string | undefined> {
  const [[section], [module], [course]] = await Promise.all([
    found(api.sections({ permalink })),
    found(api.modules({ permalink })),
    found(api.courses({ permalink })),
  ])
  if (section) return sectionHref(section.module.slug, section.slug)
  if (module) return moduleHref(module.slug)
  return course && courseHref(course.slug)
}

/** Nothing where the API does not read so long a path. */
const found = async <T>(listing: Listing<T>): Promise<T[]> =>
  (await unlessMissing(listing.all())) ?? []

/** The pages that hold some words best, and whether others hold them too. Words that cannot be looked for find none. */
export const search = cache(async (words: string) => {
  const type = ['course', 'module', 'section'] as const
  const first = api.search(words, { type, limit: MOST_HITS }).pages()[Symbol.asyncIterator]()
  const page = await unlessMissing(first.next())
  const { data: hits = [], links, meta } = page?.done === false ? page.value : {}
  return { hits, more: links?.next !== undefined, relaxed: meta?.relaxed ?? null }
})

export type Course = NonNullable<Awaited<ReturnType<typeof course>>>
export type Module = NonNullable<Awaited<ReturnType<typeof module>>>
export type Section = NonNullable<Awaited<ReturnType<typeof section>>>

/** What the API does not know, or could not have under such a name, is no failure of ours. */
async function unlessMissing<T>(document: Promise<T>): Promise<T | null> {
  return document.catch((error: unknown) => {
    if (error instanceof ProblemError && error.status < 500) return null
    throw error
  })
}
