/** The fields that documents have, their own and one level within, and documents narrowed to some of them. */
import { SCHEMAS, type SchemaName } from '../contract/schemas'

interface Schema {
  type?: string | readonly string[]
  $ref?: string
  anyOf?: readonly Schema[]
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
}

/** Names of the fields of a document, as `title`, and of what they hold, as `sections.title`. */
export function fieldsOf(name: SchemaName): string[] {
  return Object.entries(propertiesOf(SCHEMAS[name])).flatMap(([field, schema]) => [
    field,
    ...Object.keys(propertiesOf(schema)).map((inner) => `${field}.${inner}`),
  ])
}

/** Of an object, of the objects in a list, or of each that may stand there; a body is taken whole. */
function propertiesOf({ $ref, anyOf, items, properties }: Schema): Record<string, Schema> {
  if ($ref === '#/$defs/BodyValue') return {}
  if ($ref) return propertiesOf(SCHEMAS[$ref.replace('#/$defs/', '') as SchemaName])
  if (items) return propertiesOf(items)
  return { ...properties, ...Object.assign({}, ...(anyOf ?? []).map(propertiesOf)) }
}

/** The named fields of a document, or all of them. */
export function pick<T extends object>(
  document: T,
  names: readonly string[] | undefined,
): Partial<T> {
  if (!names) return document
  const wanted = treeOf(names)
  const chosen = Object.entries(document)
    .filter(([field]) => wanted.has(field))
    .map(([field, value]) => [field, within(value, wanted.get(field))])
  return Object.fromEntries(chosen) as Partial<T>
}

/** Fields, each with what is wanted of it; nothing is named of one that is wanted whole. */
function treeOf(names: readonly string[]): Map<string, string[] | undefined> {
  const tree = new Map<string, string[] | undefined>()
  for (const name of names) {
    const [field = '', inner] = name.split('.')
    const whole = inner === undefined || (tree.has(field) && !tree.get(field))
    tree.set(field, whole ? undefined : [...(tree.get(field) ?? []), inner])
  }
  return tree
}

function within(value: unknown, names: string[] | undefined): unknown {
  if (!names || typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? value.map((item) => within(item, names)) : pick(value, names)
}
