/** Each document by its id. */
import { COLLECTIONS, type DocumentType, type Format } from '../../contract'
import { documentOf } from '../document'
import { defineEndpoint, type Endpoint, type Presented } from '../endpoint'
import { fieldsOf, pick } from '../fields'
import { fields, format, id, perspective } from '../parameters'
import { one } from '../returns'
import type { Row } from '../store/row'
import type { Standing } from '../store/standing'
import type { Store } from '../store/store'
import { BRIEFLY } from './policy'
import { SCHEMA_OF, TAG_OF } from './types'

export function documentById(type: DocumentType): Endpoint {
  const known = fieldsOf(SCHEMA_OF[type])
  const query = { format, fields: fields(known), perspective }
  return defineEndpoint({
    path: `/v1/${COLLECTIONS[type]}/:id`,
    operationId: `get${SCHEMA_OF[type].replace('Document', '')}`,
    tag: TAG_OF[type],
    summary: `One of the ${COLLECTIONS[type]} by its id`,
    returns: one(SCHEMA_OF[type]),
    params: { id },
    query: known.includes('body') ? query : (withoutFormat(query) as typeof query),
    load: (catalogue, { params, read }) => {
      const standing = catalogue.get(params.id)
      return standing?.type === type ? readOne(read, standing) : undefined
    },
    present: (row, { query: asked }) => presentRow(row, asked),
    draft: (params) => ({ type, name: params.id }),
    cache: BRIEFLY,
  })
}

const withoutFormat = <Q extends { format: unknown }>({ format: _none, ...query }: Q) => query

/** @returns undefined where there is nothing to read */
export async function readOne(
  read: Store['read'],
  standing: Standing | undefined,
): Promise<Row | undefined> {
  return standing && (await read([standing]))[0]
}

export function presentRow(row: Row, asked: { format?: Format; fields?: string[] }): Presented {
  return {
    data: pick(documentOf(row, asked.format), asked.fields),
    release: row.release,
    keys: [row.uid],
  }
}
