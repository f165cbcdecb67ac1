import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient, ProblemError, type Body, type Client } from '../../src/client'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'

let api: Served
let client: Client
const asked: string[] = []

beforeAll(async () => {
  api = await serve(ROWS)
  client = createClient({
    baseUrl: `${api.base}/`,
    fetch: (input, init) => {
      asked.push(String(input).slice(api.base.length))
      return fetch(input, init)
    },
  })
})
afterAll(() => api.close())

describe('lists', () => {
  it('are iterated document by document, over all pages', async () => {
    asked.length = 0
    const slugs: (string | null)[] = []
    for await (const section of client.sections({ limit: 2 })) slugs.push(section.slug)
    expect(slugs).toEqual(['enter', 'look', 'ask', 'stay'])
    expect(asked).toHaveLength(2)
    expect(asked[1]).toMatch(/^\/v1\/sections\?limit=2&cursor=/)
  })

  it('are taken page by page, or whole', async () => {
    const releases: number[] = []
    for await (const { meta } of client.modules({ limit: 2 }).pages()) releases.push(meta.release)
    expect(releases).toEqual([1, 1])
    expect(await client.modules({ course: 'first' }).all()).toHaveLength(2)
  })

  it('there is one for each type', async () => {
    const counts = await Promise.all(
      [
        client.courses(),
        client.callouts({ kind: 'tip' }),
        client.videos(),
        client.footnotes(),
        client.worksheets({ kind: 'link' }),
        client.media(),
      ].map(async (list) => (await list.all()).length),
    )
    expect(counts).toEqual([2, 1, 1, 1, 1, 1])
  })
})

describe('single documents', () => {
  it('come with the body in the format that was asked for, typed', async () => {
    const tree: Body | null = (await client.section('doors', 'look')).body
    expect(tree?.type).toBe('body')
    const html: string | null = (await client.section('doors', 'look', { format: 'html' })).body
    expect(html).toBe('<p>Words of Section look.</p>')
  })

  it('a module brings its outline or its sections, typed', async () => {
    const numbers: (string | null)[] = (await client.module('doors')).sections.map(
      ({ number }) => number,
    )
    expect(numbers).toEqual(['1', '2', '3'])
    const whole = await client.module('doors', { include: 'sections', format: 'text' })
    const texts: (string | null)[] = whole.sections.map(({ body }) => body)
    expect(texts[0]).toBe('Words of Section enter.\n')
    expect(await client.outline('doors')).toHaveLength(3)
  })

  it.each(['.', '..'])(
    'are not asked for by the name “%s”, which would be the address of something else',
    async (name) => {
      asked.length = 0
      const refusal = expect.objectContaining({
        name: 'TypeError',
        message: `A slug or an id is “${name}”.`,
      })
      await expect(client.outline(name)).rejects.toEqual(refusal)
      await expect(client.section('doors', name)).rejects.toEqual(refusal)
      await expect(client.document('section', name)).rejects.toEqual(refusal)
      expect(asked).toEqual([])
      await expect(client.module('...')).rejects.toMatchObject({ status: 404 })
    },
  )

  it('are not asked for by an empty name, which would be the address of the list', async () => {
    await expect(client.module('')).rejects.toThrow('A slug or an id is empty.')
  })

  it('by type and id', async () => {
    const [video] = await client.videos().all()
    const found = await client.document('video', video?.id ?? '')
    expect(found.provider).toBe('youtube')
    expect((await client.course('first')).modules).toEqual([])
    expect((await client.service()).counts.sections).toBe(4)
  })
})

describe('problems', () => {
  it('are typed errors', async () => {
    const error = await client.module('nowhere').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('a name stays one part of the path', async () => {
    asked.length = 0
    await client.module('../courses').catch(() => undefined)
    expect(asked).toEqual(['/v1/modules/..%2Fcourses'])
  })

  it('of something in between are problems too', async () => {
    const proxied = createClient({
      baseUrl: 'https://cms.example/v1',
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    })
    await expect(proxied.courses().all()).rejects.toMatchObject({ status: 502, code: 'unknown' })
  })
})
