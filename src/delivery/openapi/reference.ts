const HERE = '#/$defs/'

/** A schema whose references lead to where its definitions stand in another document. */
export function schemaAt(place: string, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((inner) => schemaAt(place, inner))
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]) => [
      key,
      key === '$ref' ? String(inner).replace(HERE, place) : schemaAt(place, inner),
    ]),
  )
}

export const component = (name: string) => ({ $ref: `#/components/schemas/${name}` })
