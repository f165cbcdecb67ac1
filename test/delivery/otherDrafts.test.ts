/** What a link to one draft tells of others: nothing, not even that there are any. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createPayloadDrafts, createPayloadStore } from '../../src/delivery'
import { signLink } from '../../src/drafts'
import type { Referable } from '../../src/model'
import {
  bodyOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { startNode, type Node } from './node'

const DRAFT = { _status: 'draft' }
const body = bodyOf(paragraph(words('In spring.')))

let cms: Cms
let write: ReturnType<typeof writerOf>
let node: Node

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  node = await startNode({
    store: createPayloadStore(cms.payload),
    drafts: createPayloadDrafts(cms.payload),
  })
})
afterAll(async () => {
  await node.close()
  await cms.close()
})

const draft = (collection: Referable, title: string, data: object = {}) =>
  write.create(collection, { title, ...data, ...DRAFT })

async function openerOf({ uid }: Doc) {
  const expiresAt = new Date(Date.now() + 60_000)
  const token = await signLink({ uid, expiresAt }, cms.payload.secret)
  return async (path: string): Promise<[status: number, code?: string]> => {
    const response = await node.get(`${path}?perspective=preview`, {
      authorization: `Bearer ${token}`,
    })
    const { code } = (await response.json()) as { code?: string }
    return code === undefined ? [response.status] : [response.status, code]
  }
}

const REFUSED = [403, 'link-of-another']

describe('a link to a draft', () => {
  it('gives the same answer for another draft as for none, at every address', async () => {
    const doors = await draft('modules', 'Doors')
    const enter = await draft('sections', 'Enter', { module: doors.id, body })
    const merger = await draft('modules', 'Merger')
    const terms = await draft('sections', 'Terms', { module: merger.id, body })
    const course = await draft('courses', 'Board')
    const box = await draft('callouts', 'Price', { body })
    const published = await write.create('modules', { title: 'Windows' })
    for (const own of [doors, enter]) {
      const open = await openerOf(own)
      for (const path of [
        '/v1/modules/merger',
        '/v1/modules/merger/sections',
        '/v1/modules/merger/sections/terms',
        `/v1/modules/merger/sections/${terms.uid}`,
        `/v1/modules/${merger.uid}`,
        `/v1/modules/${merger.uid}/sections/${terms.uid}`,
        `/v1/sections/${terms.uid}`,
        '/v1/courses/board',
        `/v1/courses/${course.uid}`,
        `/v1/callouts/${box.uid}`,
        '/v1/modules/windows',
        `/v1/modules/${published.uid}`,
        '/v1/modules/nowhere',
        '/v1/modules/nowhere/sections',
        '/v1/modules/nowhere/sections/terms',
        '/v1/modules/merger/sections/nowhere',
        '/v1/modules/mod_aaaaaaaaaaaaaaaa',
        '/v1/sections/sec_aaaaaaaaaaaaaaaa',
        '/v1/courses/nowhere',
        '/v1/callouts/cal_aaaaaaaaaaaaaaaa',
      ])
        expect([path, await open(path)]).toEqual([path, REFUSED])
    }
  })

  it('to a section does not tell which others its module has', async () => {
    const module = await draft('modules', 'Halls')
    const hall = await draft('sections', 'Hall', { module: module.id, body })
    const hidden = await draft('sections', 'Hidden', { module: module.id, body })
    const open = await openerOf(hall)
    for (const section of ['hidden', hidden.uid, 'nowhere', 'sec_aaaaaaaaaaaaaaaa']) {
      const path = `/v1/modules/halls/sections/${section}`
      expect([section, await open(path)]).toEqual([section, REFUSED])
    }
    expect(await open('/v1/modules/halls/sections/hall')).toEqual([200])
  })

  it('says of what it opened that it is not there any more', async () => {
    const cellars = await draft('modules', 'Cellars')
    const open = await openerOf(cellars)
    expect(await open('/v1/modules/cellars')).toEqual([200])
    await write.update('modules', cellars, { deletedAt: new Date().toISOString() })
    expect(await open(`/v1/modules/${cellars.uid}`)).toEqual([404, 'not-found'])
  })
})
