/** Files through the REST API: who sees them, and what an image must say. */
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startPayload, type Cms } from '../releases/cms'
import { handlerOf, messagesOf, signIn, tokenOf, type Person } from './rest'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let cms: Cms
let admin: Person
let editor: Person
let visitor: Person

beforeAll(async () => {
  cms = await startPayload()
  admin = await signIn(cms, 'admin')
  editor = await signIn(cms, 'editor')
  visitor = await signIn(cms)
})

afterAll(() => cms.close())

/** A square picture of two colours. */
function blankPng(side: number): Buffer<ArrayBuffer> {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  const line = 1 + Math.ceil(side / 8)
  const rows = deflateSync(Buffer.alloc(side * line))
  const chunks = [
    ['IHDR', head],
    ['IDAT', rows],
    ['IEND', Buffer.alloc(0)],
  ] as const
  return Buffer.concat([PNG.subarray(0, 8), ...chunks.map(([name, data]) => chunk(name, data))])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

const picture = (name: string) => new File([PNG], name, { type: 'image/png' })

describe('a file', () => {
  it('is seen by anybody once it is published, and what is known about it is not', async () => {
    const { body } = await editor.upload('/media', picture('dot.png'), {
      alt: 'A dot',
      _status: 'draft',
    })
    const { id, filename } = body.doc ?? {}
    const address = `/media/file/${String(filename)}`
    expect((await visitor.get(address)).status).toBe(404)
    expect((await editor.get(address)).status).toBe(200)
    await editor.patch(`/media/${String(id)}`, { _status: 'published' })
    expect((await visitor.get(address)).status).toBe(200)
    expect((await visitor.get(`/media/${String(id)}`)).status).toBe(403)
    await editor.patch(`/media/${String(id)}`, { _status: 'draft' })
    expect((await visitor.get(address)).status).toBe(404)
  })

  it.each([
    ['setup.exe', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff])],
    ['page.html', Buffer.from('<p>Hello</p>')],
    ['dot.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ])('is not taken if it may harm, and what is taken is said: %s', async (name, bytes) => {
    const file = new File([bytes], name, { type: 'application/x-msdownload' })
    const refused = await editor.upload('/media', file, { alt: 'A', _status: 'draft' })
    expect(refused.status).toBe(400)
    expect(messagesOf(refused)).toContain('What can be uploaded is pictures (PNG, JPEG')
    expect(messagesOf(refused)).not.toMatch(/MIME|application\//)
  })

  it.each([
    ['page.pdf', Buffer.from('<!doctype html><title>Page</title><p>Hello</p>')],
    ['word.pdf', Buffer.from('hi')],
    ['noise.png', Buffer.concat([PNG.subarray(0, 33), Buffer.from('no picture at all')])],
    ['noise.jpg', Buffer.from('no picture')],
    ['noise.docx', Buffer.from('no document')],
    ['noise.mp3', Buffer.from('no sound')],
    ['noise.zip', Buffer.from('no archive')],
    ['noise.csv', Buffer.from([0, 1, 2, 3])],
    ['picture.txt', PNG],
    ['picture.pdf', PNG],
  ])('is not taken if it is not what its name says: %s', async (name, bytes) => {
    for (const type of ['', 'application/pdf', 'image/png', 'text/plain']) {
      const refused = await editor.upload('/media', new File([bytes], name, { type }), { alt: 'A' })
      expect(refused.status).toBe(400)
      expect(messagesOf(refused)).toContain('What can be uploaded is')
    }
  })

  it.each(['dot.png.html', 'dot.html', 'dot.hta', 'dot.png.', 'html'])(
    'is not taken under a name that ends as others do: %s',
    async (name) => {
      const refused = await editor.upload('/media', picture(name), { alt: 'A' })
      expect(refused.status).toBe(400)
      expect(messagesOf(refused)).toContain('What can be uploaded is')
    },
  )

  it.each([
    ['.arriving-dot.png', 'arriving-dot.png'],
    ['..png', 'png'],
    ['\u202Egnp.\u2066dot.png', 'gnp.dot.png'],
    [`${'l'.repeat(300)}.png`, `${'l'.repeat(236)}.png`],
    [`${'l'.repeat(252)}.png`, `${'l'.repeat(236)}.png`],
    [`${'語'.repeat(100)}.png`, `${'語'.repeat(78)}.png`],
    [`${'😀'.repeat(130)}.png`, `${'😀'.repeat(59)}.png`],
  ])('keeps its ending and nothing that misleads: %s', async (name, expected) => {
    const { status, body } = await editor.upload('/media', picture(name), { alt: 'A dot' })
    expect(status).toBe(201)
    const filename = String(body.doc?.filename)
    expect(filename.replace(/-1(?=\.png$)/, '')).toBe(expected)
    const answer = await handlerOf(cms)(
      new Request(`http://localhost/api/media/file/${encodeURIComponent(filename)}`, {
        headers: { authorization: `JWT ${await tokenOf(cms, 'editor')}` },
      }),
    )
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it.each([
    ['rows.csv', 'application/octet-stream', 'text/csv'],
    ['rows.csv', 'application/vnd.ms-excel', 'text/csv'],
    ['rows.txt', '', 'text/plain'],
  ])('is what it is, whatever its sender says: %s as %j', async (name, type, mimeType) => {
    const file = new File(['a,b\n1,2\n'], name, { type })
    const { status, body } = await editor.upload('/media', file, {})
    expect([status, body.doc?.mimeType]).toEqual([201, mimeType])
  })

  it('is told of where it has more points than can be handled', async () => {
    const refused = await editor.upload(
      '/media',
      new File([blankPng(17_000)], 'vast.png', { type: 'image/png' }),
      { alt: 'Vast' },
    )
    expect(refused.status).toBe(400)
    expect(messagesOf(refused)).toContain('vast.png is not taken: it has more points than')
    expect(messagesOf(refused)).not.toContain('Files of this kind')
  })

  it('is not seen any more once it is in the trash', async () => {
    const { body } = await editor.upload('/media', picture('thrown.png'), {
      alt: 'A dot',
      _status: 'published',
    })
    const { id, filename } = body.doc ?? {}
    const address = `/media/file/${String(filename)}`
    expect((await visitor.get(address)).status).toBe(200)
    await editor.patch(`/media/${String(id)}`, { deletedAt: new Date().toISOString() })
    expect((await visitor.get(address)).status).toBe(404)
    expect((await editor.get(address)).status).toBe(200)
    await editor.patch(`/media/${String(id)}?trash=true`, { deletedAt: null })
    expect((await visitor.get(address)).status).toBe(200)
  })

  it('stays as it was published while another is drafted', async () => {
    const { body } = await editor.upload('/media', picture('first.png'), {
      alt: 'A dot',
      _status: 'published',
    })
    const { id, filename } = body.doc ?? {}
    const drafted = await editor.replace(`/media/${String(id)}?draft=true`, picture('second.png'))
    expect(drafted.body.doc?.filename).toBe('second.png')
    expect((await visitor.get(`/media/file/${String(filename)}`)).status).toBe(200)
    expect((await visitor.get('/media/file/second.png')).status).toBe(404)
    expect((await editor.get('/media/file/second.png')).status).toBe(200)
  })

  it('is called by its file name until it has a title', async () => {
    const { body } = await editor.upload('/media', picture('plan.png'), { alt: 'A plan' })
    expect(body.doc?.title).toBe('plan.png')
  })

  it('of a type that could run is refused', async () => {
    const page = new File(['<script>alert(1)</script>'], 'page.html', { type: 'text/html' })
    expect((await admin.upload('/media', page, {})).status).toBe(400)
  })
})

describe('an image', () => {
  it('says what it shows, or that it only decorates, before it is published', async () => {
    const silent = await editor.upload('/media', picture('a.png'), { _status: 'published' })
    expect(messagesOf(silent)).toContain('Say what the image shows')
    for (const data of [{ alt: 'A dot' }, { decorative: true }]) {
      const answer = await editor.upload('/media', picture('b.png'), {
        ...data,
        _status: 'published',
      })
      expect(answer.status).toBe(201)
    }
  })

  it('need not where the file is no image', async () => {
    const text = new File(['plain words'], 'notes.txt', { type: 'text/plain' })
    expect((await editor.upload('/media', text, { _status: 'published' })).status).toBe(201)
  })
})

describe('a page', () => {
  it('is not published with an icon that is not', async () => {
    const { body } = await editor.upload('/media', picture('icon.png'), {
      alt: 'Icon',
      _status: 'draft',
    })
    const data = { title: 'With an icon', icon: body.doc?.id, _status: 'published' }
    const refused = await editor.post('/modules', data)
    expect(refused.body.errors).toMatchObject([{ data: { errors: [{ path: 'icon' }] } }])
  })
})
