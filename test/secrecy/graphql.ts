/** Payload's GraphQL API: every query that its schema has, asking for all that it may answer with. */
import { configToSchema } from '@payloadcms/graphql'
import {
  execute,
  getNamedType,
  isLeafType,
  isObjectType,
  isUnionType,
  parse,
  validate,
  type DocumentNode,
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
  /**
   * @param role of who asks; nobody in particular without one
   * @returns what is answered
   */
  ask: (query: string, role?: Role) => Promise<string>
}

export function graphOf(cms: Cms): Graph {
  const { schema } = configToSchema(cms.payload.config)
  const checked = new Map<string, DocumentNode>()
  const tokens = new Map<Role, string | undefined>()
  return {
    all: queriesOf(schema),
    ask: async (query, role) => {
      const document = checked.get(query) ?? checkedBy(schema, query)
      checked.set(query, document)
      const token = role && (tokens.get(role) ?? (await tokenOf(cms, role)))
      if (role) tokens.set(role, token)
      const request = new Request('http://localhost/api/graphql', {
        method: 'POST',
        headers: { ...(token && { authorization: `JWT ${token}` }) },
      })
      const req = await createPayloadRequest({
        config: cms.payload.config,
        payloadInstanceCacheKey: cms.key,
        request,
      })
      return JSON.stringify(await execute({ schema, document, contextValue: { req, headers: {} } }))
    },
  }
}

/**
 * What a query asks, which takes longer to check than to answer.
 *
 * @throws GraphQLError where it is none: it would be answered with nothing but that
 */
function checkedBy(schema: GraphQLSchema, query: string): DocumentNode {
  const document = parse(query)
  const [error] = validate(schema, document)
  if (error) throw error
  return document
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
  const isNumber = ['Int', 'Float'].includes(getNamedType(id.type).name)
  return IDS.map((value) => inBrackets([...wide, `id: ${isNumber ? value : `"${value}"`}`]))
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
