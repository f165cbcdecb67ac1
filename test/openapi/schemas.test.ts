/** The JSON Schemas of the content: made from the types, complete, closed, and true of the sample courses. */
import { readFileSync } from 'node:fs'
import Ajv, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { schemasFile } from '../../scripts/schemas'
import {
  COLLECTIONS,
  DOCUMENT_TYPES,
  type Answer,
  type Document,
  type SchemaEntry,
} from '../../src/contract'
import { serveSample, type Sample } from './sample'

const TYPES = [...DOCUMENT_TYPES, 'body'] as const

let api: Sample
const schemas = new Map<string, Record<string, unknown>>()
const validators = new Map<string, ValidateFunction>()
beforeAll(async () => {
  api = await serveSample()
  for (const type of TYPES) {
    const schema = (await (await api.get(`/v1/schemas/${type}.json`)).json()) as object
    const ajv = new Ajv({ strict: true, allowUnionTypes: true })
    addFormats(ajv)
    schemas.set(type, schema as Record<string, unknown>)
    validators.set(type, ajv.compile(schema))
  }
})
afterAll(() => api.close())

/** What a schema says is wrong; nothing where all is right. */
function faults(type: string, value: unknown): unknown {
  const validate = validators.get(type)
  return validate?.(value) ? null : (validate?.errors ?? 'there is no such schema')
}

async function all(address: string): Promise<Document[]> {
  const found: Document[] = []
  for (let next: string | undefined = address; next !== undefined;) {
    const { data, links } = (await (await api.get(next)).json()) as Answer<Document[]>
    found.push(...data)
    next = links.next?.replace(api.base, '')
  }
  return found
}

describe('the schemas', () => {
  it('are made anew from the types, as they are committed', () => {
    expect(readFileSync('src/contract/schemas.ts', 'utf8')).toBe(schemasFile())
  })

  it('are listed, each at the address that it names', async () => {
    const { data } = (await (await api.get('/v1/schemas')).json()) as Answer<SchemaEntry[]>
    expect(data.map(({ type }) => type)).toEqual(TYPES)
    for (const { type, href } of data) {
      expect(schemas.get(type)?.$id).toBe(href)
      expect((await fetch(href)).headers.get('content-type')).toMatch(/^application\/schema\+json/)
    }
  })

  it.each(TYPES)('of %s admits nothing that it does not name, and no word of the CMS', (type) => {
    const text = JSON.stringify(schemas.get(type))
    expect(text).not.toMatch(/payload|lexical/i)
    const objects = text.match(/"type":"object"/g) ?? []
    const closed = text.match(/"additionalProperties":false/g) ?? []
    expect(closed.length).toBe(objects.length)
  })

  it('refuse what is not theirs', async () => {
    const [section] = await all('/v1/sections?module=first-contact')
    expect(faults('section', section)).toBeNull()
    expect(faults('module', section)).not.toBeNull()
    expect(faults('section', { ...section, root: {} })).not.toBeNull()
    expect(faults('section', { ...section, title: undefined })).not.toBeNull()
    expect(
      faults('body', { type: 'body', children: [{ type: 'upload' }], footnotes: [] }),
    ).not.toBeNull()
  })
})

describe('the sample courses', () => {
  it.each(DOCUMENT_TYPES)('have every %s as its schema says', async (type) => {
    const documents = await all(`/v1/${COLLECTIONS[type]}?limit=100`)
    expect(documents.length).toBeGreaterThan(0)
    for (const document of documents) expect(faults(type, document)).toBeNull()
  })

  it('have whole modules as the schema says', async () => {
    const answer = await api.get('/v1/modules/first-contact?include=sections')
    expect(faults('module', ((await answer.json()) as Answer<Document>).data)).toBeNull()
  })

  it.each(['html', 'markdown', 'text', 'lexical'])(
    'differ in %s only in their bodies',
    async (format) => {
      const trees = await all('/v1/sections?limit=100')
      const others = await all(`/v1/sections?limit=100&format=${format}`)
      for (const [index, other] of others.entries()) {
        const { body, ...rest } = other as Document & { body: unknown }
        expect({ ...rest, body: null }).toEqual({ ...trees[index], body: null })
        if (body !== null) expect(typeof body).toBe(format === 'lexical' ? 'object' : 'string')
      }
    },
  )

  it('have the fields that are asked for, and no others', async () => {
    for (const document of await all('/v1/callouts?limit=100&fields=kind,id')) {
      expect(Object.keys(document).sort()).toEqual(['id', 'kind'])
    }
  })
})
