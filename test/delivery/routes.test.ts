import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  COLLECTIONS,
  type Answer,
  type Body,
  type CalloutDocument,
  type Document,
  type ModuleDocument,
  type OutlineEntry,
  type SectionDocument,
  type ServiceDocument,
} from '../../src/contract'
import type { Row } from '../../src/delivery/store/row'
import { standingOf } from '../../src/releases'
import { ROWS } from './rows'
import { serve, type Served } from './server'

let api: Served
beforeAll(async () => {
  api = await serve(ROWS)
})
afterAll(() => api.close())

const list = <T = Document>(path: string) => api.json<Answer<T[]>>(path)
const slugs = (answer: Answer<Document[]>) => answer.data.map(({ slug }) => slug)

/** A list of media with these titles, each changed a second after the one before, taken page by page. */
async function serveTitles(model: Row, titles: string[]) {
  const rows = titles.map((title, index) => {
    const uid = `med_${'abcd'[index]}aaaaaaaaaaaaaaa`
    const updatedAt = `2026-01-01T00:00:0${index}.000Z`
    const document = { ...model.document, id: uid, title, updatedAt }
    return { ...model, ...standingOf(document, undefined, undefined), uid, document }
  })
  const own = await serve(rows)
  const documents = async (sort: string) => {
    const found: string[] = []
    for (let next: string | undefined = `/v1/media?limit=3&sort=${sort}`; next !== undefined;) {
      const { data, links }: Answer<Document[]> = await own.json(next)
      found.push(...data.map(({ title }) => title))
      next = links.next?.replace('https://cms.example', '')
    }
    return found
  }
  return { api: own, documents }
}

describe('the service document', () => {
  it('says what is here and links to the rest', async () => {
    const { data, links, meta } = await api.json<Answer<ServiceDocument>>('/v1')
    expect(data.counts).toMatchObject({ courses: 2, modules: 3, sections: 4, media: 1 })
    expect(data.licenses).toEqual(['CC-BY-SA-4.0'])
    expect(links).toMatchObject({
      self: 'https://cms.example/v1',
      modules: 'https://cms.example/v1/modules',
    })
    expect(meta).toEqual({ release: 1 })
  })
})

describe('lists', () => {
  it.each(Object.entries(COLLECTIONS))('of type %s are at /v1/%s', async (type, collection) => {
    const answer = await list(`/v1/${collection}`)
    expect(answer.data).toHaveLength(ROWS.filter((row) => row.type === type).length)
    expect(answer.data.every((document) => document.type === type)).toBe(true)
    expect(answer.links).toEqual({ self: `https://cms.example/v1/${collection}` })
  })

  it('stand in reading order', async () => {
    expect(slugs(await list('/v1/courses'))).toEqual(['first', 'second'])
    expect(slugs(await list('/v1/modules'))).toEqual(['doors', 'ties', 'lone'])
    expect(slugs(await list('/v1/sections'))).toEqual(['enter', 'look', 'ask', 'stay'])
  })

  it('are narrowed by course and module, named by slug or id', async () => {
    const [doors] = (await list('/v1/modules')).data
    expect(slugs(await list('/v1/modules?course=first'))).toEqual(['doors', 'ties'])
    expect(slugs(await list('/v1/sections?module=ties'))).toEqual(['stay'])
    expect(slugs(await list(`/v1/sections?module=${doors?.id}`))).toHaveLength(3)
    expect(slugs(await list('/v1/sections?course=first&module=doors'))).toHaveLength(3)
  })

  it('find a part in every module that shows it', async () => {
    for (const module of ['doors', 'ties']) {
      expect((await list<CalloutDocument>(`/v1/callouts?module=${module}`)).data).toHaveLength(1)
    }
    expect((await list('/v1/callouts?module=lone')).data).toEqual([])
  })

  it('are narrowed by kind and language', async () => {
    expect((await list('/v1/callouts?kind=tip')).data).toHaveLength(1)
    expect((await list('/v1/callouts?kind=activity')).data).toEqual([])
    expect(slugs(await list('/v1/courses?language=ES'))).toEqual(['second'])
    expect((await list('/v1/courses?language=es-MX')).data).toEqual([])
  })

  it('are narrowed to what has changed since', async () => {
    const since = (time: string) => list(`/v1/media?updatedSince=${time}`)
    expect((await since('2026-01-01T00:00:00Z')).data).toHaveLength(1)
    expect((await since('2026-01-01T00:00:00.001Z')).data).toEqual([])
  })

  it('stand in the order that is asked for', async () => {
    const titles = ['Zebra', 'élan', 'Early', 'ebb']
    const [media] = ROWS.filter(({ type }) => type === 'media')
    const { api: own, documents } = await serveTitles(media as Row, titles)
    expect(await documents('title')).toEqual(['Early', 'ebb', 'élan', 'Zebra'])
    expect(await documents('updatedAt')).toEqual(titles)
    expect(await documents('-updatedAt')).toEqual([...titles].reverse())
    await own.close()
  })

  it('are empty for a filter that names nothing', async () => {
    expect((await list('/v1/sections?module=nowhere')).data).toEqual([])
    expect((await list('/v1/modules?course=doors')).data).toEqual([])
  })
})

describe('single documents', () => {
  it('are found by id, and courses and modules by slug too', async () => {
    for (const { uid, type } of ROWS) {
      const { data } = await api.json<Answer<Document>>(`/v1/${COLLECTIONS[type]}/${uid}`)
      expect(data.id).toBe(uid)
    }
    expect((await api.json<Answer<Document>>('/v1/courses/first')).data.type).toBe('course')
    expect((await api.json<Answer<Document>>('/v1/modules/doors')).data.type).toBe('module')
  })

  it('are not found under another type or name', async () => {
    const section = ROWS.find(({ type }) => type === 'section')
    expect((await api.get(`/v1/callouts/${section?.uid}`)).status).toBe(404)
    expect((await api.get('/v1/modules/first')).status).toBe(404)
    expect((await api.get('/v1/modules/doors/sections/stay')).status).toBe(404)
  })
})

describe('a module', () => {
  it('brings its outline, or its whole sections where they are asked for', async () => {
    const { data } = await api.json<Answer<ModuleDocument>>('/v1/modules/doors')
    expect(data.sections.map(({ slug }) => slug)).toEqual(['enter', 'look', 'ask'])
    expect(data.sections[0]).not.toHaveProperty('body')
    const whole = await api.json<Answer<ModuleDocument>>(
      '/v1/modules/doors?include=sections&format=html',
    )
    const sections = whole.data.sections as SectionDocument[]
    expect(whole.data.body).toBe('<p>Words of Module doors.</p>')
    expect(sections.map(({ body }) => body)).toEqual([
      '<p>Words of Section enter.</p>',
      '<p>Words of Section look.</p>',
      '<p>Words of Section ask.</p>',
    ])
  })

  it('gives its outline whole, or in pages', async () => {
    const path = '/v1/modules/doors/sections'
    expect((await list<OutlineEntry>(path)).data).toHaveLength(3)
    const page = await list<OutlineEntry>(`${path}?limit=2`)
    expect(page.data).toHaveLength(2)
    const rest = new URL(page.links.next ?? '')
    expect((await list<OutlineEntry>(rest.pathname + rest.search)).data).toHaveLength(1)
  })

  it('gives one page by its address', async () => {
    const path = '/v1/modules/doors/sections/look'
    const { data } = await api.json<Answer<SectionDocument>>(path)
    expect(data).toMatchObject({ slug: 'look', module: { slug: 'doors' } })
    expect((data.body as Body).type).toBe('body')
  })
})

describe('format and fields', () => {
  it.each([
    ['html', '<p>Words of Section look.</p>'],
    ['markdown', 'Words of Section look.\n'],
    ['text', 'Words of Section look.\n'],
    ['lexical', { root: { type: 'root' } }],
  ])('%s is one of the representations of a body', async (format, body) => {
    const { data } = await api.json<Answer<SectionDocument>>(
      `/v1/modules/doors/sections/look?format=${format}`,
    )
    expect(data.body).toEqual(body)
  })

  it('fields narrows documents to what is asked for', async () => {
    const { data } = await list('/v1/sections?fields=title,id&limit=1')
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(['id', 'title'])
    const outline = await list('/v1/modules/doors/sections?fields=number')
    expect(outline.data).toEqual([{ number: '1' }, { number: '2' }, { number: '3' }])
  })

  it('fields reaches one level into what a document holds', async () => {
    const path = '/v1/modules/doors?fields=title,sections.slug,course.title,icon.src'
    expect((await api.json<Answer<ModuleDocument>>(path)).data).toEqual({
      title: 'Module doors',
      course: { title: 'A first course' },
      icon: null,
      sections: [{ slug: 'enter' }, { slug: 'look' }, { slug: 'ask' }],
    })
    const whole = '/v1/modules/doors?include=sections&format=text&fields=sections.body'
    expect((await api.json<Answer<ModuleDocument>>(whole)).data.sections[0]).toEqual({
      body: 'Words of Section enter.\n',
    })
  })

  it('a field that is named whole stays whole', async () => {
    for (const names of [
      'course,course.title',
      'course.title,course',
      'course.title,course,course.id',
    ]) {
      const { data } = await api.json<Answer<ModuleDocument>>(`/v1/modules/doors?fields=${names}`)
      expect(Object.keys(data.course ?? {}).sort()).toEqual(['id', 'slug', 'title'])
    }
  })
})

describe('the language of a list', () => {
  it('is found by what it begins with', async () => {
    const language = 'en-GB'
    const other = await serve(ROWS.map((row) => ({ ...row, language }) as Row))
    try {
      const count = async (tag: string) =>
        (await other.json<{ data: unknown[] }>(`/v1/sections?language=${tag}`)).data.length
      expect(await count('en')).toBe(4)
      expect(await count('EN-gb')).toBe(4)
      expect(await count('eng')).toBe(0)
      expect(await count('en-GB-oxendict')).toBe(0)
    } finally {
      await other.close()
    }
  })
})
