/** What an endpoint answers with, as its declaration says it. */
import type { SchemaName } from '../contract/schemas'

/** `data`, `links` and `meta` around documents of the contract. */
export interface Data {
  kind: 'data'
  schema: SchemaName
  list: boolean
  /** Names of the links beside `self` and `next`. */
  links: readonly string[]
  /** Names of what `meta` has beside `release`, with the types of the contract; each may be null. */
  meta: Readonly<Record<string, SchemaName>>
}

/** A file that stands alone. */
export interface File {
  kind: 'file'
  /** With its charset, as in `Content-Type`. */
  media: string
  /** Further headers. */
  headers: Readonly<Record<string, string>>
}

export type Returns = Data | File

export const one = (schema: SchemaName, links: readonly string[] = []): Data => ({
  kind: 'data',
  schema,
  list: false,
  links,
  meta: {},
})

export const many = (
  schema: SchemaName,
  links: readonly string[] = [],
  meta: Data['meta'] = {},
): Data => ({ ...one(schema, links), list: true, meta })

export const file = (media: string, headers: Record<string, string> = {}): File => ({
  kind: 'file',
  media,
  headers,
})
