/** The OpenAPI document against the API, and the API against the document. */
import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { WEBHOOK_EVENTS } from '../../src/contract'
import type { Endpoint } from '../../src/delivery/endpoint'
import { ENDPOINTS } from '../../src/delivery/endpoints'
import { EVENTS } from '../../src/delivery/events/declared'
import { PROBLEMS } from '../../src/delivery/problems'
import { judgeBy, type Judge, type OpenApi } from './document'
import { requestsOf } from './requests'
import { serveSample, type Sample } from './sample'

let api: Sample
let document: OpenApi
let judge: Judge
beforeAll(async () => {
  api = await serveSample()
  document = (await (await api.get('/v1/openapi.json')).json()) as OpenApi
  judge = judgeBy(document)
})
afterAll(() => api.close())

const templateOf = ({ path }: Endpoint) => path.replace(/:(\w+)/g, '{$1}')
const ROUTES = ENDPOINTS.map(templateOf)
const DOCUMENTED = ENDPOINTS.filter(({ documented = true }) => documented).map(templateOf)

/** What stands in the places of a path; the id of a document is asked for. */
async function fill(path: string): Promise<string> {
  const { get } = document.paths[path] ?? {}
  const names = get?.parameters.filter((parameter) => parameter.in === 'path') ?? []
  let filled = path
  for (const { name, example, schema } of names) {
    const value = name === 'id' ? await firstId(path) : (example ?? schema.enum?.[0])
    filled = filled.replace(`{${name}}`, String(value))
  }
  return filled
}

async function firstId(path: string): Promise<string> {
  const response = await api.get(path.replace('/{id}', '?limit=1&fields=id'))
  const { data } = (await response.json()) as { data: { id: string }[] }
  return String(data[0]?.id)
}

describe('the document', () => {
  it('is right OpenAPI 3.1', async () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const result = await new Validator().validate(structuredClone(document) as never)
    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
  })

  it('has every route and the stream, but not the files of the page that shows it', () => {
    const left = Object.keys(document.paths)
    expect(ROUTES.filter((route) => !left.includes(route))).toEqual([
      '/v1/docs/start.js',
      '/v1/docs/look.css',
      '/v1/docs/swagger-ui.css',
      '/v1/docs/swagger-ui-bundle.js',
    ])
    expect(left.filter((route) => !ROUTES.includes(route))).toEqual([EVENTS.path])
  })

  it('counts from where it is, and fills in nothing that may be left out', () => {
    expect(document.servers).toEqual([{ url: '/' }])
    const parameters = Object.values(document.paths).flatMap(({ get }) => get.parameters)
    expect(parameters.filter(({ required, example }) => !required && example)).toEqual([])
    expect(parameters.filter(({ schema }) => schema.examples)).not.toEqual([])
  })

  it('has every event that a webhook is sent', () => {
    expect(Object.keys(document.webhooks)).toEqual([...WEBHOOK_EVENTS])
  })

  it('names each operation once, and describes every parameter', () => {
    const operations = [
      ...Object.values(document.paths).map(({ get }) => get),
      ...Object.values(document.webhooks).map(({ post }) => post),
    ]
    const names = operations.map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    const parameters = operations.flatMap((operation) => operation.parameters)
    expect(parameters.filter(({ description }) => !description)).toEqual([])
  })

  it('tells the nodes of a body and the documents apart by their type', () => {
    const at = (name: string) => `#/components/schemas/${name}`
    const { Block, Inline, Document, Node } = document.components.schemas
    expect(Block).toHaveProperty('discriminator.mapping.paragraph', at('ParagraphNode'))
    expect(Inline).toHaveProperty('discriminator.mapping.text', at('TextNode'))
    expect(Document).toHaveProperty('discriminator.mapping.section', at('SectionDocument'))
    expect(Node).not.toHaveProperty('discriminator')
  })

  it('says each way to fail somewhere, but those that belong to no address', () => {
    const responses = Object.values(document.paths).map(({ get }) => JSON.stringify(get.responses))
    const untold = Object.keys(PROBLEMS).filter(
      (code) => !responses.some((said) => said.includes(`"${code}"`)),
    )
    expect(untold).toEqual([
      'malformed-request',
      'no-such-route',
      'method-not-allowed',
      'request-timeout',
      'headers-too-large',
    ])
  })
})

describe('docs/api.md', () => {
  it('speaks of every parameter', () => {
    const guide = readFileSync('docs/api.md', 'utf8')
    const parameters = Object.values(document.paths).flatMap(({ get }) => get.parameters)
    const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
    expect([...new Set(names)].filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([])
  })
})

describe('every operation', () => {
  it.each(DOCUMENTED)('%s answers right and wrong requests as the document says', async (path) => {
    const operation = document.paths[path]?.get
    if (!operation) throw new Error(`${path} is not in the document.`)
    const faults: unknown[] = []
    for (const { address, init, statuses } of requestsOf(await fill(path), operation)) {
      const response = await api.get(address, init)
      const found = await judge(path, response)
      if (!statuses.includes(response.status)) found.unshift(`is a ${response.status}`)
      if (found.length > 0) faults.push({ address, init, found })
    }
    expect(faults).toEqual([])
  })

  it.each([
    ['', 200, { method: 'HEAD' }],
    ['?since=x', 422, {}],
    ['?since=WzksIngiXQ', 410, {}],
    ['', 406, { headers: { accept: 'image/png' } }],
  ])('/v1/events%s too, with %i', async (query, status, init) => {
    const response = await api.get(EVENTS.path + query, init)
    expect(response.status).toBe(status)
    expect(await judge(EVENTS.path, response)).toEqual([])
  })

  it('says in the document’s words that there is nothing of a name', async () => {
    const named = Object.keys(document.paths).filter((path) => path.includes('{'))
    for (const path of named) {
      for (const name of ['nothing-of-this-name', 'a.b', '%E0%A4%A']) {
        const response = await api.get(path.replace(/\{\w+\}/g, name))
        expect([400, 404]).toContain(response.status)
        expect(await judge(path, response)).toEqual([])
      }
    }
  })

  it('leads through its pages with cursors that the document admits', async () => {
    let address: string | undefined = '/v1/callouts?limit=20'
    let pages = 0
    while (address) {
      const response: Response = await api.get(address)
      const { links } = (await response.clone().json()) as { links: { next?: string } }
      expect(await judge('/v1/callouts', response)).toEqual([])
      address = links.next?.replace(api.base, '')
      pages += 1
    }
    expect(pages).toBeGreaterThan(1)
  })
})
