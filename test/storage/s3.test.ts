/** Uploads in a bucket: through the REST API, the files themselves, and what the delivery API says of them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handleEndpoints } from 'payload'
import { exportCourse } from '../../export'
import { importCourse, readCourse } from '../../seed'
import { createPayloadStore } from '../../src/delivery'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import { journalOf } from '../../src/server/journal'
import { s3Storage } from '../../src/storage/s3'
import type { Bucket } from '../../src/storage/types'
import { startNode } from '../delivery/node'
import { PUBLIC_URL, startPayload, type Cms } from '../releases/cms'
import { folderOf, SMALL } from '../seed/folder'
import { signIn, tokenOf, type Person } from '../schema/rest'
import { startS3, type S3Server } from './server'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>'

const PLAN = readFileSync('seed/content/welcoming-newcomers/docs/first-meeting.docx')

const uploads = path.join(mkdtempSync(path.join(tmpdir(), 'connectedlib-')), 'uploads')
let s3: S3Server
let storage: Bucket
let cms: Cms
let editor: Person

beforeAll(async () => {
  s3 = await startS3()
  storage = s3Storage(s3.settings)
  cms = await startPayload(undefined, undefined, uploads, {
    storage,
  })
  editor = await signIn(cms, 'editor')
})
afterAll(async () => {
  await cms?.close()
  await s3?.close()
})

const upload = (name: string, content: Buffer | string, type: string, _status = 'published') =>
  editor.upload('/media', new File([content as BlobPart], name, { type }), { alt: 'A', _status })

const kept = async (name: string) => {
  const file = await storage.get(name)
  return file && Buffer.from(await new Response(file.body).arrayBuffer())
}

/** As a browser asks for a file. */
const ask = async (name: string, headers: Record<string, string> = {}) =>
  handleEndpoints({
    config: cms.payload.config,
    payloadInstanceCacheKey: cms.key,
    request: new Request(`http://localhost/api/media/file/${name}`, { headers }),
  })

describe('a file in a bucket', () => {
  it('lies there, and not on the disk', async () => {
    const { status, body } = await upload('dot.png', PNG, 'image/png')
    expect({ status, filename: body.doc?.filename }).toEqual({ status: 201, filename: 'dot.png' })
    expect(await kept('dot.png')).toEqual(PNG)
    expect(existsSync(uploads)).toBe(false)
  })

  it('is served whole, in part, and not at all to who has it', async () => {
    await upload('words.txt', 'zero one two', 'text/plain')
    const whole = await ask('words.txt')
    expect(await whole.text()).toBe('zero one two')
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '12',
      'x-content-type-options': 'nosniff',
    })
    const part = await ask('words.txt', { range: 'bytes=5-7' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 5-7/12'])
    expect(await part.text()).toBe('one')
    const etag = whole.headers.get('etag') ?? ''
    expect((await ask('words.txt', { 'if-none-match': etag })).status).toBe(304)
    const rest = async (ifRange: string) =>
      (await ask('words.txt', { range: 'bytes=9-', 'if-range': ifRange })).text()
    expect(await rest(etag)).toBe('two')
    expect(await rest('"other"')).toBe('zero one two')
    for (let time = 0; time < 2; time += 1)
      expect((await ask('words.txt', { range: 'bytes=99-' })).status).toBe(416)
  })

  it('is seen by visitors only when it is published', async () => {
    const { body } = await upload('draft.png', PNG, 'image/png', 'draft')
    expect((await ask('draft.png')).status).toBe(404)
    const token = await tokenOf(cms, 'editor')
    expect((await ask('draft.png', { authorization: `JWT ${token}` })).status).toBe(200)
    await editor.patch(`/media/${String(body.doc?.id)}`, { _status: 'published' })
    expect((await ask('draft.png')).status).toBe(200)
  })

  it('has the type of its name, whatever its sender says, and runs nothing', async () => {
    expect((await upload('notes.txt', 'plain words', 'application/pdf')).body).toHaveProperty('doc')
    expect((await ask('notes.txt')).headers.get('content-type')).toBe('text/plain')
    await upload('drawn.svg', SVG, 'image/svg+xml')
    const drawn = await ask('drawn.svg')
    expect(drawn.headers.get('content-type')).toBe('image/svg+xml')
    expect(drawn.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('is where the delivery API says it is, on a node without Payload too', async () => {
    const { body } = await upload('plan.png', PNG, 'image/png')
    const reader = await engineOf(cms.uri).reader(cms.uri)
    const stores = [
      createPayloadStore(cms.payload),
      new JournaledStore(journalOf(reader), {
        onError: (error) => {
          throw error
        },
      }),
    ]
    for (const store of stores) {
      const node = await startNode({ store }, PUBLIC_URL)
      const answer = await node.get(`/v1/media/${String(body.doc?.uid)}`)
      const { data } = (await answer.json()) as { data: { src: string } }
      expect(data.src).toBe(`${PUBLIC_URL}/api/media/file/plan.png`)
      expect((await ask(data.src.split('/').at(-1) ?? '')).status).toBe(200)
      await node.close()
    }
    await reader.close()
  })

  it('is exported with its course', async () => {
    const source = folderOf({ ...SMALL, 'modules/first/docs/plan.docx': PLAN })
    source.write(
      'modules/first/section-1-1.md',
      '---\ntitle: 1.1 Below\nmodule_name: first\n---\n\n[The plan](docs/plan.docx)\n',
    )
    await importCourse(cms.payload, await readCourse(source.path, { slug: 'small' }))
    const target = path.join(path.dirname(uploads), 'exported')
    const { files, lost } = await exportCourse(cms.payload, target)
    expect({ files, lost }).toEqual({ files: { pages: 3, assets: 1 }, lost: [] })
    const [name = ''] = readdirSync(path.join(target, 'assets'))
    expect(readFileSync(path.join(target, 'assets', name))).toEqual(PLAN)

    await storage.remove(name)
    await expect(exportCourse(cms.payload, `${target}-again`)).rejects.toThrow(
      `${name} is not there, though the course shows it. Upload it again.`,
    )
    source.delete()
  })

  it('goes with its document', async () => {
    const { body } = await upload('gone.png', PNG, 'image/png')
    await editor.delete(`/media/${String(body.doc?.id)}`)
    expect(await kept('gone.png')).toBeUndefined()
    expect((await ask('gone.png')).status).toBe(404)
  })

  it('that cannot be kept is no document either', async () => {
    const deaf = s3Storage({ ...s3.settings, bucket: 'nowhere' })
    await expect(deaf.check()).rejects.toThrow()
    const wrong = { accessKeyId: 'nobody', secretAccessKey: 'nothing' }
    const stranger = s3Storage({ ...s3.settings, credentials: wrong })
    await expect(stranger.put('a.txt', Buffer.from('a'), 'text/plain')).rejects.toThrow(
      /Access Key/,
    )
    const other = await startPayload(cms.uri, undefined, uploads, {
      storage: deaf,
    })
    const author = await signIn(other, 'admin')
    const file = new File([PNG], 'lost.png', { type: 'image/png' })
    expect((await author.upload('/media', file, { alt: 'A' })).status).toBe(500)
    const { body } = await author.get('/media?where[filename][equals]=lost.png')
    expect(body.docs).toEqual([])
    await other.close()
  })
})
