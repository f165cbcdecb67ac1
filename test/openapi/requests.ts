/** Requests to an operation, right and wrong, from what the document says of its parameters. */
import type { Operation, Parameter } from './document'

export interface Asked {
  address: string
  init?: RequestInit
  statuses: number[]
}

const REFUSED = [422]

/** @param filled the path with a name in each place */
export function requestsOf(filled: string, { parameters, responses }: Operation): Asked[] {
  const refusesUnknown = responses[422]?.description.includes('`unknown-parameter`')
  const refusesMedia = responses[406] !== undefined
  const queries = parameters.filter((parameter) => parameter.in === 'query')
  const needed = queries.filter(({ required }) => required)
  const plain = { address: addressOf({}), statuses: [200] }
  return [
    plain,
    { ...plain, address: addressOf({}, `${filled}/`) },
    ...needed.map(({ name }) => ({ address: addressOf({ [name]: undefined }), statuses: REFUSED })),
    ...queries.flatMap((parameter) =>
      rightValues(parameter).map((value) => asking(parameter, value, statusesOf(value))),
    ),
    ...queries.flatMap((parameter) =>
      wrongValues(parameter).map((value) => asking(parameter, value, REFUSED)),
    ),
    ...queries.map(({ name }) => ({ address: `${filled}?${name}=a&${name}=a`, statuses: REFUSED })),
    ...queries.flatMap(({ name, schema: { items } }) =>
      items
        ? [
            {
              ...plain,
              address: `${addressOf({ [name]: items.enum[0] })}&${name}=${items.enum[1]}`,
            },
          ]
        : [],
    ),
    { address: addressOf({ 'unheard-of': '1' }), statuses: refusesUnknown ? REFUSED : [200] },
    { address: `${filled}?x=${'x'.repeat(5000)}`, statuses: [414] },
    { ...plain, init: { headers: { accept: 'image/png' } }, statuses: [refusesMedia ? 406 : 200] },
    { ...plain, init: { headers: { 'if-none-match': '*' } }, statuses: [304] },
  ]

  function asking({ name }: Parameter, value: string, statuses: number[]): Asked {
    return { address: addressOf({ [name]: value }), statuses }
  }

  /** With what must be there, unless it is given otherwise. */
  function addressOf(given: Record<string, string | undefined>, path = filled): string {
    const usual = Object.fromEntries(needed.map(({ name, example }) => [name, String(example)]))
    const query = Object.entries({ ...usual, ...given })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    return query.length > 0 ? `${path}?${query.join('&')}` : path
  }
}

/** Drafts are not for everybody. */
const statusesOf = (value: string) => (value === 'preview' ? [401] : [200])

function rightValues({ name, schema, example = schema.examples?.[0] }: Parameter): string[] {
  if (name === 'cursor') return []
  if (schema.items) return [...schema.items.enum, schema.items.enum.join(',')]
  if (schema.enum) return schema.enum
  if (schema.type === 'integer') return ['1', '100']
  return [String(example)]
}

function wrongValues({ schema }: Parameter): string[] {
  if (schema.items) return ['', 'unheard-of', `${schema.items.enum[0]},unheard-of`]
  if (schema.type === 'integer') return ['', '0', '101', '-1', '1.5', '01', 'one']
  if (!schema.pattern && schema.maxLength) return ['', 'x'.repeat(schema.maxLength + 1)]
  return ['', '../x', 'a b']
}
