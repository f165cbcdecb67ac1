/** Every address of Payload's own REST API that reads, with all that may be asked there. */
import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'
import { configOf } from './words'

/** What widens an answer. */
const QUERIES = [
  'depth=0&limit=0&trash=true&showHiddenFields=true',
  'depth=2&limit=4&draft=true&trash=true',
  'depth=1&limit=4&draft=true&populate[users][email]=true&populate[users][name]=true&populate[users][hash]=true',
]
/** Of a single document. */
const WIDEST = 'depth=2&draft=true&trash=true&showHiddenFields=true'

/** Addresses to get, but those of files. */
export async function addressesOf(payload: Payload): Promise<string[]> {
  const { collections, endpoints, globals } = payload.config
  const all = await Promise.all(collections.map((config) => ofCollection(payload, config)))
  return [
    ...pathsIn(endpoints),
    ...globals.flatMap((config) =>
      pathsIn(config.endpoints).map((path) => `/globals/${config.slug}${path}`),
    ),
    ...all.flat(),
  ]
}

const pathsIn = (endpoints: SanitizedCollectionConfig['endpoints']): string[] =>
  (endpoints || []).flatMap(({ method, path }) => (method === 'get' ? [path] : []))

async function ofCollection(
  payload: Payload,
  config: SanitizedCollectionConfig,
): Promise<string[]> {
  const ids = await idsOf(payload, config)
  const hidden = config.flattenedFields.filter((field) => 'hidden' in field && field.hidden)
  const selecting = hidden.map(({ name }) => `select[${name}]=true`).join('&')
  const selected = hidden.length > 0 ? [selecting] : []
  return pathsIn(config.endpoints)
    .filter((path) => !path.includes(':filename'))
    .flatMap((path) => {
      const place = /\/:\w+\??/.exec(path)?.[0]
      const fill = (id: string) => `/${config.slug}${place ? path.replace(place, `/${id}`) : path}`
      const filled = place ? ids(path).map(fill) : [fill('')]
      const queries = place ? [WIDEST] : [...QUERIES, ...selected]
      return filled.flatMap((address) => queries.map((query) => `${address}?${query}`))
    })
}

/** Some of each kind, the newest first: drafts, and what has been thrown away, among them. */
const SOME = 2

async function idsOf(payload: Payload, { slug, versions }: SanitizedCollectionConfig) {
  const collection = slug as CollectionSlug
  const rows = await payload.db.find<Row>({ collection, limit: SOME })
  const kept = versions ? await payload.db.findVersions<Row>({ collection, limit: SOME }) : rows
  const [ids, versionIds] = [rows, kept].map(({ docs }) => docs.map(({ id }) => String(id)))
  return (path: string) => (path.includes('versions') ? versionIds : ids) ?? []
}

interface Row {
  id: string | number
}

/** Paths through what a collection points at to what is kept of people. */
export function pathsToPeople(payload: Payload, config: SanitizedCollectionConfig): PathToPerson[] {
  const people = configOf(payload, 'users').flattenedFields.map(({ name }) => name)
  return config.flattenedFields.flatMap((relation) => {
    if (relation.type !== 'relationship' || typeof relation.relationTo !== 'string') return []
    const { name, relationTo } = relation
    const [to, fields] =
      relationTo === 'users'
        ? [name, config.slug === 'modules' ? people : ['email', 'hash']]
        : [`${name}.createdBy`, ['email', 'hash']]
    return fields.map((field) => ({ path: `${to}.${field}`, field }))
  })
}

interface PathToPerson {
  path: string
  /** Its name in the person. */
  field: string
}
