/** What once was shown stays as it was, on the disk and in a bucket, whatever is done to the document beside it. */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { diskStorage } from '../../src/storage/disk'
import { s3Storage } from '../../src/storage/s3'
import type { FileStorage } from '../../src/storage/types'
import { startPayload, type Cms } from '../releases/cms'
import { handlerOf, signIn, type Person } from '../schema/rest'
import { startS3, type S3Server } from './server'

const SIDE = 8
const pictureOf = (background: string) =>
  sharp({ create: { width: SIDE, height: SIDE, channels: 3, background } })
    .png()
    .toBuffer()

let s3: S3Server
let RED: Buffer
let BLUE: Buffer
beforeAll(async () => {
  s3 = await startS3()
  RED = await pictureOf('red')
  BLUE = await pictureOf('blue')
})
afterAll(() => s3.close())

describe.each(['a disk', 'a bucket'])('on %s', (place) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  const uploads = path.join(folder, 'uploads')
  let storage: FileStorage
  let cms: Cms
  let editor: Person
  let author: Person
  beforeAll(async () => {
    storage = place === 'a disk' ? diskStorage(uploads) : s3Storage(s3.settings)
    cms = await startPayload(undefined, undefined, uploads, {
      storage: place === 'a disk' ? undefined : storage,
    })
    cms.payload.config.sharp = sharp as never
    editor = await signIn(cms, 'editor')
    author = await signIn(cms, 'author')
  })
  afterAll(async () => {
    await cms.close()
    rmSync(folder, { recursive: true })
  })

  const kept = async (name: unknown) => {
    const file = await storage.get(String(name))
    return file && Buffer.from(await new Response(file.body).arrayBuffer())
  }
  const file = (name: string, content: Buffer) =>
    new File([content as BlobPart], name, { type: 'image/png' })
  const publish = async (name: string) => {
    const { body } = await editor.upload('/media', file(name, RED), {
      alt: 'A',
      _status: 'published',
    })
    return `/media/${String(body.doc?.id)}`
  }

  it('an author who drafts other files leaves the published one', async () => {
    const media = await publish('plan.png')
    await author.patch(`${media}?draft=true&autosave=true`, { alt: 'Another' })
    const drafted = await author.replace(`${media}?draft=true`, file('plan.png', BLUE))
    expect(drafted.body.doc?.filename).toBe('plan-1.png')
    const again = await author.replace(`${media}?draft=true`, file('other.png', BLUE))
    expect(again.body.doc?.filename).toBe('other.png')
    expect(await kept('plan.png')).toEqual(RED)
    expect((await editor.get(media)).body.filename).toBe('plan.png')
  })

  it('a cropped picture is another file', async () => {
    const media = await publish('map.png')
    const crop = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50'
    const size =
      '&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=4&uploadEdits[heightInPixels]=4'
    const { body } = await author.patch(`${media}?draft=true&${crop}${size}`, { alt: 'Less' })
    expect(body.doc).toMatchObject({ filename: 'map-1.png', width: 4, height: 4, alt: 'Less' })
    const { width } = await sharp(await kept('map-1.png')).metadata()
    expect(width).toBe(4)
    expect(await kept('map.png')).toEqual(RED)
  })

  it('a focal point makes no other file', async () => {
    const media = await publish('focus.png')
    const point = 'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=20'
    const { status, body } = await editor.patch(`${media}?${point}`, { alt: 'Here' })
    expect([status, body.doc?.filename]).toEqual([200, 'focus.png'])
  })

  it('an earlier version keeps its file', async () => {
    const media = await publish('old.png')
    await editor.replace(media, file('new.png', BLUE))
    expect(await kept('old.png')).toEqual(RED)
    expect(await kept('new.png')).toEqual(BLUE)
  })

  it('each draft can be gone back to, and keeps its file', async () => {
    const media = await publish('kept.png')
    for (const name of ['tried.png', 'tried-too.png']) {
      await author.replace(`${media}?draft=true`, file(name, BLUE))
    }
    expect(await kept('tried.png')).toEqual(BLUE)
    expect(await kept('tried-too.png')).toEqual(BLUE)
  })

  it('two documents never share a file, though one has it as a draft only', async () => {
    const media = await publish('first.png')
    await author.replace(`${media}?draft=true`, file('shared.png', BLUE))
    const { body } = await author.upload('/media', file('shared.png', RED), { alt: 'A' })
    expect(body.doc?.filename).toBe('shared-1.png')
    expect(await kept('shared.png')).toEqual(BLUE)
  })

  it('what an import left that was cut off is taken up again, and nothing of others', async () => {
    await storage.add('left.png', RED, 'image/png')
    await storage.add('foreign.png', BLUE, 'image/png')
    const importing = async (name: string) => {
      const { filename } = (await cms.payload.create({
        collection: 'media',
        data: { alt: 'A', _status: 'published' },
        file: { name, data: RED, mimetype: 'image/png', size: RED.length },
        overrideAccess: true,
        context: { importer: true },
      })) as unknown as { filename: string }
      return filename
    }
    expect(await importing('left.png')).toBe('left.png')
    expect(await importing('foreign.png')).toBe('foreign-1.png')
    expect(await kept('foreign.png')).toEqual(BLUE)
  })

  it('what lies there without a document may be about to have one', async () => {
    await storage.add('arriving.png', RED, 'image/png')
    const { body } = await editor.upload('/media', file('arriving.png', RED), { alt: 'A' })
    expect(body.doc?.filename).toBe('arriving-1.png')
  })

  it('all its files go with a document that is deleted for good', async () => {
    const media = await publish('one.png')
    await editor.replace(media, file('two.png', BLUE))
    await author.replace(`${media}?draft=true`, file('three.png', BLUE))
    expect((await editor.delete(media)).status).toBe(200)
    for (const name of ['one.png', 'two.png', 'three.png']) expect(await kept(name)).toBeUndefined()
  })

  it('files of one name that come at once are kept apart', async () => {
    const media = [await publish('a.png'), await publish('b.png')]
    const [one, other] = await Promise.all(
      media.map((address, index) =>
        editor.replace(`${address}?draft=true`, file('same.png', index === 0 ? RED : BLUE)),
      ),
    )
    const names = [one, other].map((answer) => answer?.body.doc?.filename)
    expect([...names].sort()).toEqual(['same-1.png', 'same.png'])
    expect(await Promise.all(names.map(kept))).toEqual([RED, BLUE])
  })

  it('files of other names that come to one are kept apart', async () => {
    const media = await publish('met.png')
    await editor.replace(media, file('since.png', BLUE))
    const made = await Promise.all([
      editor.upload('/media', file('met.png', RED), { alt: 'A', _status: 'published' }),
      editor.upload('/media', file('met-1.png', BLUE), { alt: 'A', _status: 'published' }),
    ])
    const names = made.map(({ body }) => body.doc?.filename)
    expect(new Set(names).size).toBe(2)
    expect(await Promise.all(names.map(kept))).toEqual([RED, BLUE])
  })

  it('what is refused leaves no file', async () => {
    const page = new File(['<p>Words</p>'], 'refused.txt', { type: 'text/html' })
    const refused = [
      await editor.upload('/media', page, { _status: 'published' }),
      await editor.upload('/media', file('refused.png', RED), { _status: 'published' }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400])
    expect([await kept('refused.txt'), await kept('refused.png')]).toEqual([undefined, undefined])
    const media = await publish('replaced.png')
    const html = new File(['<p>Words</p>'], 'instead.txt', { type: 'text/html' })
    expect((await editor.replace(media, html)).status).toBe(400)
    expect([await kept('instead.txt'), await kept('replaced.png')]).toEqual([undefined, RED])
  })

  it('what is refused takes nothing from what is kept at the same time', async () => {
    const data = [{ alt: 'A' }, {}, { alt: 'A' }, {}]
    const answers = await Promise.all(
      data.map((fields) =>
        editor.upload('/media', file('twice.png', RED), { ...fields, _status: 'published' }),
      ),
    )
    const names = answers.flatMap(({ body }) => (body.doc ? [body.doc.filename] : []))
    expect(new Set(names).size).toBe(2)
    expect(await Promise.all(names.map(kept))).toEqual([RED, RED])
  })

  it('no file is fetched from anywhere', async () => {
    const asked: (string | undefined)[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.url)
      response.setHeader('content-type', 'image/png').end(RED)
    })
    await once(elsewhere.listen(0, '127.0.0.1'), 'listening')
    const { port } = elsewhere.address() as AddressInfo
    const data = { alt: 'A', filename: 'far.png', url: `http://127.0.0.1:${port}/far.png` }
    const answer = await author.post('/media?draft=true', data)
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      400,
      expect.stringContaining('not fetched from an address'),
    ])
    // As GraphQL asks, which has the data elsewhere.
    const { docs } = await cms.payload.find({ collection: 'users', limit: 1 })
    const user = { ...docs[0], collection: 'users', roles: ['editor'] } as never
    const asAnybody = {
      collection: 'media',
      data,
      user,
      draft: true,
      overrideAccess: false,
    } as const
    await expect(cms.payload.create(asAnybody as never)).rejects.toThrow(
      'not fetched from an address',
    )
    expect(asked).toEqual([])
    elsewhere.close()
  })

  it('a part of a file is served', async () => {
    await storage.add('words.txt', Buffer.from('zero one two'), 'text/plain')
    const part = await storage.get('words.txt', { range: 'bytes=5-7' })
    expect(part).toMatchObject({ status: 206, headers: { 'Content-Range': 'bytes 5-7/12' } })
    expect(await new Response(part?.body).text()).toBe('one')
    expect((await storage.get('words.txt', { range: 'bytes=99-' }))?.status).toBe(416)
    expect((await storage.get('words.txt', { range: 'words=0-1' }))?.status).toBe(200)
  })
})

describe('two processes on one folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  const uploads = path.join(folder, 'uploads')
  const nodes: Cms[] = []
  const people: Person[] = []
  beforeAll(async () => {
    for (const role of ['editor', 'admin'] as const) {
      const node = await startPayload(nodes[0]?.uri, undefined, uploads)
      nodes.push(node)
      people.push(await signIn(node, role))
    }
  })
  afterAll(async () => {
    for (const node of nodes.toReversed()) await node.close()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['the same', () => [RED, RED]],
    ['others', () => [RED, BLUE]],
  ])('keep apart files of one name that come at once, of %s bytes', async (which, bytesOf) => {
    const contents = bytesOf()
    for (let round = 0; round < 5; round += 1) {
      const made = await Promise.all(
        people.map((person, index) =>
          person.upload(
            '/media',
            new File([contents[index] as BlobPart], `${which}-${round}-.png`, {
              type: 'image/png',
            }),
            { alt: 'A', _status: 'published' },
          ),
        ),
      )
      expect(made.map(({ status }) => status)).toEqual([201, 201])
      const names = made.map(({ body }) => String(body.doc?.filename))
      expect(new Set(names).size).toBe(2)
      expect(names.map((name) => readFileSync(path.join(uploads, name)))).toEqual(contents)
    }
  })
})

describe('a disk', () => {
  it('keeps nothing that is not whole, and nothing elsewhere', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
    const storage = diskStorage(folder)
    for (const name of ['../above.txt', 'a/b.txt', '..', '.']) {
      await expect(storage.add(name, Buffer.from('x'), 'text/plain')).rejects.toThrow('no name')
    }
    await storage.add('a.txt', Buffer.from('x'), 'text/plain')
    mkdirSync(path.join(folder, 'taken'))
    expect(await storage.add('taken', Buffer.from('x'), 'text/plain')).toBe(false)
    expect(await storage.add('a.txt', Buffer.from('y'), 'text/plain')).toBe(false)
    expect(readdirSync(folder)).toEqual(['a.txt', 'taken'])
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('x')
    rmSync(folder, { recursive: true })
  })

  it('opens nothing before somebody reads', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
    const storage = diskStorage(folder)
    await storage.add('a.txt', Buffer.from('x'), 'text/plain')
    const open = () => readdirSync('/proc/self/fd').length
    const before = open()
    const files = await Promise.all(Array.from({ length: 50 }, () => storage.get('a.txt')))
    await setImmediate()
    expect(open() - before).toBeLessThan(10)
    expect(await new Response(files[0]?.body).text()).toBe('x')
    rmSync(folder, { recursive: true })
  })
})

describe('in a project of others', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  let cms: Cms
  beforeAll(async () => {
    cms = await startPayload(undefined, undefined, path.join(folder, 'uploads'), {
      collections: {
        media: (media) => ({
          ...media,
          upload: { ...(media.upload as object), mimeTypes: ['text/plain', 'text/markdown'] },
        }),
      },
    })
  })
  afterAll(async () => {
    await cms.close()
    rmSync(folder, { recursive: true })
  })

  it('files of the types that these admit are served as such', async () => {
    const editor = await signIn(cms, 'editor')
    const words = new File(['# Words'], 'words.md', { type: 'text/markdown' })
    const { body } = await editor.upload('/media', words, { _status: 'published' })
    const address = `http://localhost/api/media/file/${String(body.doc?.filename)}`
    const answer = await handlerOf(cms)(new Request(address))
    expect(answer.headers.get('content-type')).toBe('text/markdown')
    expect(await answer.text()).toBe('# Words')
  })

  it('files that these upload by temporary ones are kept whole', async () => {
    const temporary = path.join(folder, 'temporary')
    writeFileSync(temporary, 'plain words')
    const { filename } = (await cms.payload.create({
      collection: 'media',
      data: { _status: 'published' },
      file: {
        name: 'late.txt',
        data: Buffer.alloc(0),
        mimetype: 'text/plain',
        size: 11,
        tempFilePath: temporary,
      } as never,
      overrideAccess: true,
    })) as unknown as { filename: string }
    expect(readFileSync(path.join(folder, 'uploads', filename), 'utf8')).toBe('plain words')
  })

  it('what another plugin of these keeps is asked of it', async () => {
    const editor = await signIn(cms, 'editor')
    const words = new File(['words'], 'old.txt', { type: 'text/plain' })
    await editor.upload('/media', words, { _status: 'published' })
    rmSync(path.join(folder, 'uploads', 'old.txt'))
    const ask = () => handlerOf(cms)(new Request('http://localhost/api/media/file/old.txt'))
    expect((await ask()).status).toBe(404)
    const { handlers } = cms.payload.collections.media?.config.upload ?? {}
    handlers?.push(() => new Response('from elsewhere'))
    expect(await (await ask()).text()).toBe('from elsewhere')
  })
})
