/** Payload's GraphQL API: every query that its schema has, asking for all that it may answer with. */
import { configToSchema } from '@payloadcms/graphql'
import {
  getNamedType,
  graphql,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import { createPayloadRequest, formatNames } from 'payload'
import type { Role } from '../../collections/access/roles'
import type { Cms } from '../releases/cms'
import { tokenOf } from '../schema/rest'

/** How far to follow what points at something. */
const DEPTH = 2
/** An id that there is in most collections. */
const IDS = [1]

export interface Graph {
  /** The queries. */
  all: string[]
  /** @returns what is answered */
  ask: (query: string) => Promise<string>
}

/** @param role of who asks; nobody in particular without one */
export async function graphFor(cms: Cms, role?: Role): Promise<Graph> {
  const { schema } = configToSchema(cms.payload.config)
  const token = role && (await tokenOf(cms, role))
  return {
    all: queriesOf(schema),
    ask: async (query) => {
      const request = new Request('http://localhost/api/graphql', {
        method: 'POST',
        headers: { ...(token && { authorization: `JWT ${token}` }) },
      })
      const req = await createPayloadRequest({
        config: cms.payload.config,
        payloadInstanceCacheKey: cms.key,
        request,
      })
      return JSON.stringify(
        await graphql({ schema, source: query, contextValue: { req, headers: {} } }),
      )
    },
  }
}

function queriesOf(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  return fields.flatMap((field) => {
    const selection = selectionOf(getNamedType(field.type), DEPTH)
    return argumentsFor(field).map((given) => `{ ${field.name}${given} ${selection} }`)
  })
}

/** What widens the answer, as far as the query takes it. */
function argumentsFor({ args }: GraphQLField<unknown, unknown>): string[] {
  const takes = (name: string) => args.some((argument) => argument.name === name)
  const wide = ['draft', 'trash'].filter(takes).map((name) => `${name}: true`)
  const many = takes('limit') ? ['limit: 4'] : []
  const id = args.find(({ name }) => name === 'id')
  if (!id) return [inBrackets([...wide, ...many])]
  const quoted = getNamedType(id.type).name === 'String' || !isRequiredArgument(id)
  return IDS.map((value) => inBrackets([...wide, `id: ${quoted ? `"${value}"` : value}`]))
}

const inBrackets = (given: readonly string[]) => (given.length > 0 ? `(${given.join(', ')})` : '')

function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return ''
  if (isUnionType(type)) {
    const parts = type
      .getTypes()
      .map((one) => `... on ${one.name} ${fieldsOf(one, depth, one.name)}`)
    return `{ __typename ${parts.join(' ')} }`
  }
  return fieldsOf(type, depth)
}

/** @param prefix so that fields of the same name in a union may differ */
function fieldsOf(type: GraphQLNamedType, depth: number, prefix?: string): string {
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  const chosen = fields.flatMap(({ name, type: inner }) => {
    const named = getNamedType(inner)
    if (!isLeafType(named) && depth === 0) return []
    const alias = prefix === undefined ? '' : `${prefix}_${name}: `
    return [`${alias}${name} ${selectionOf(named, depth - 1)}`]
  })
  return `{ __typename ${chosen.join(' ')} }`
}

/** A query that sorts a list by a path. */
export function sortedBy(slug: string, path: string): string {
  const { singular, plural } = formatNames(slug)
  const name = singular === plural ? `all${singular}` : plural
  return `{ ${name}(limit: 1, sort: "${path}") { totalDocs } }`
}
