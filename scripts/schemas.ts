/** Writes src/contract/schemas.ts: the JSON Schemas of what the API says, made from the types of src/contract. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { createGenerator, type Schema } from 'ts-json-schema-generator'

const SOURCES = ['documents', 'nodes', 'webhooks'].map((name) => `src/contract/${name}.ts`)
const TARGET = 'src/contract/schemas.ts'

/** `ParagraphNode<Inline>`: each generic node stands in one form only, so its name is enough. */
const shortName = (name: string) => name.replace(/<.*$/, '')

/** Draft 7, which the generator writes, differs from 2020-12 in what we use only in where definitions stand. */
function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref'
        ? [key, `#/$defs/${shortName(String(inner).replace('#/definitions/', ''))}`]
        : [key, moved(inner)],
    ),
  )
}

function definitions(): Record<string, unknown> {
  const schemas = SOURCES.map((source): Schema =>
    createGenerator({
      path: source,
      tsconfig: 'tsconfig.json',
      encodeRefs: false,
      skipTypeCheck: true,
    }).createSchema('*'),
  )
  const found = new Map<string, unknown>()
  for (const [full, schema] of schemas.flatMap((made) => Object.entries(made.definitions ?? {}))) {
    const [name, definition] = [shortName(full), moved(schema)]
    if (!isDeepStrictEqual(found.get(name) ?? definition, definition)) {
      throw new Error(`${name} stands in two forms; give one of them a type of its own.`)
    }
    found.set(name, definition)
  }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The text of the file. */
export const schemasFile = () =>
  [
    '/** Made by "npm run schemas" from the types beside it; not to be changed by hand. */',
    `export const SCHEMAS = ${JSON.stringify(definitions(), null, 2)}`,
    'export type SchemaName = keyof typeof SCHEMAS',
    '',
  ].join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, schemasFile())
