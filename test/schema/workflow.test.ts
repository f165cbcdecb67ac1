/** From the first user to a publication at a set time, through the REST API. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type CollectionSlug } from 'payload'
import type { Role } from '../../collections/access/roles'
import type { Data } from '../../collections/values'
import { serverFunctions } from '../../src/next'
import { startPayload, type Cms } from '../releases/cms'
import { maker, messagesOf, signIn, tokenOf, type Person } from './rest'

let cms: Cms
let visitor: Person

beforeAll(async () => {
  cms = await startPayload()
  visitor = await signIn(cms)
})

afterAll(() => cms.close())

const QUERIES = [
  '?',
  '?draft=true',
  '?draft[]=true',
  '?draft=false&draft=true',
  '?draft=true&unpublishAllLocales=true',
  '?draft=true&publishAllLocales=true',
  '?autosave=true',
  '?publishSpecificLocale=en&draft=true',
]

const ACCOUNT = { email: 'first@library.example', password: 'a long password', name: 'First' }

describe('the first user', () => {
  it('registers, and is an administrator', async () => {
    const { body } = await visitor.post('/users/first-register', ACCOUNT)
    expect(body.user).toMatchObject({ email: ACCOUNT.email, roles: ['admin'] })
  })

  it('is the only one who can register so', async () => {
    const again = { ...ACCOUNT, email: 'second@library.example' }
    expect((await visitor.post('/users/first-register', again)).status).toBe(403)
    expect((await visitor.post('/users', again)).status).toBe(403)
  })
})

describe('the last administrator', () => {
  it('can neither be deleted nor lose the role', async () => {
    const { docs } = await cms.payload.find({
      collection: 'users',
      where: { roles: { contains: 'admin' } },
    })
    expect(docs).toHaveLength(1)
    const admin = await signIn(cms, 'admin')
    const self = (await admin.get('/users/me')).body.user as { id: number }
    await admin.delete(`/users/${String(docs[0]?.id)}`)
    expect((await admin.patch(`/users/${self.id}`, { roles: ['author'] })).status).toBe(409)
    expect((await admin.delete(`/users/${self.id}`)).status).toBe(409)
    expect((await admin.get('/users/me')).body.user).toMatchObject({ roles: ['admin'] })
  })
})

describe('an author’s draft', () => {
  it('saves itself while it is written, and is restored from an earlier version', async () => {
    const author = await signIn(cms, 'author')
    const editor = await signIn(cms, 'editor')
    const make = maker(author)
    const draft = await make('courses?draft=true', { title: 'Draft', _status: 'draft' })
    const path = `/courses/${String(draft.id)}`
    for (const description of ['one', 'two']) {
      const { status } = await author.patch(`${path}?draft=true&autosave=true`, { description })
      expect(status).toBe(200)
    }
    // Nobody else can write while it is being typed.
    await author.patch(`${path}?draft=true`, { description: 'two' })
    await editor.patch(path, { _status: 'published', description: 'three' })
    const { body } = await author.get(
      `/courses/versions?where[parent][equals]=${String(draft.id)}&sort=createdAt`,
    )
    const first = body.docs?.[0]
    await author.post(`/courses/versions/${String(first?.id)}?draft=true`, {})
    expect((await editor.get(path)).body).toMatchObject({
      description: 'three',
      _status: 'published',
    })
  })

  it('is given up by an editor, as the refusal to revert it says', async () => {
    const author = await signIn(cms, 'author')
    const editor = await signIn(cms, 'editor')
    const { id } = await maker(editor)('courses', { title: 'Good', _status: 'published' })
    const path = `/courses/${String(id)}`
    await author.patch(`${path}?draft=true`, { title: 'Given up', _status: 'draft' })
    const published = (await author.get(path)).body
    const reverted = await author.patch(path, published)
    expect(reverted.status).toBe(403)
    expect(messagesOf(reverted)).toContain('To be rid of a draft, ask an editor to revert it')
    expect((await editor.patch(path, published)).status).toBe(200)
    expect((await author.get(`${path}?draft=true`)).body).toMatchObject({ title: 'Good' })
  })

  it('is published at the time that an editor has set, not one that an author has', async () => {
    const author = await signIn(cms, 'author')
    const editor = await signIn(cms, 'editor')
    const make = maker(author)
    const later = await make('courses', { title: 'Later', _status: 'draft' })
    const publishAs = async (person: Person) => {
      const { id } = (await person.get('/users/me')).body.user as { id: number }
      const input = {
        type: 'publish',
        doc: { relationTo: 'courses', value: String(later.id) },
        user: { relationTo: 'users', value: id },
      }
      await cms.payload.jobs.queue({ task: 'schedulePublish', input: input as never })
      await cms.payload.jobs.run()
      return (await editor.get(`/courses/${String(later.id)}`)).body._status
    }
    expect(await publishAs(author)).toBe('draft')
    expect(await publishAs(editor)).toBe('published')
  })

  it('is not unpublished by an author, whatever the parameters say', async () => {
    const author = await signIn(cms, 'author')
    const editor = await signIn(cms, 'editor')
    const doc = await maker(editor)('courses', { title: 'Stays' })
    const path = `/courses/${String(doc.id)}`
    const draft = await author.patch(`${path}?draft=true`, { title: 'Proposed' })
    expect(draft.status).toBe(200)
    const attempts = QUERIES.flatMap((query) => [
      [`${path}${query}`, { title: 'Seized' }] as const,
      [`${path}${query}`, { title: 'Seized', _status: 'draft' }] as const,
      [`${path}${query}`, { deletedAt: new Date().toISOString() }] as const,
      [
        `/courses${query}&where[id][equals]=${String(doc.id)}`,
        { deletedAt: '2026-01-01' },
      ] as const,
      [`/courses${query}&where[id][equals]=${String(doc.id)}`, { title: 'Seized' }] as const,
    ])
    for (const [address, data] of attempts) {
      await author.patch(address, data)
      const { body } = await editor.get(path)
      expect({ address, data, title: body.title, status: body._status }).toEqual({
        address,
        data,
        title: 'Stays',
        status: 'published',
      })
    }
  })
})

describe('a publication at a set time', () => {
  const JOBS = 'payload-jobs' as CollectionSlug
  it('is set and called off by those who may publish alone', async () => {
    const asking = async (role: Role) => {
      const headers = new Headers({ authorization: `JWT ${await tokenOf(cms, role)}` })
      const { user } = await cms.payload.auth({ headers })
      const req = await createLocalReq({ user: user ?? undefined }, cms.payload)
      return async (data: object) => serverFunctions['schedule-publish']({ req, ...data } as never)
    }
    const [author, editor] = [await asking('author'), await asking('editor')]
    const { id } = await maker(await signIn(cms, 'editor'))('courses', { title: 'At noon' })
    const doc = { relationTo: 'courses', value: String(id) }
    const date = new Date(Date.now() + 3_600_000)
    /** By what they do: a database may give an id again. */
    const jobs = async () => {
      const where = { 'input.doc.value': { equals: String(id) } }
      const { docs } = await cms.payload.find({ collection: JOBS, where })
      return docs.map(({ id: deleteID, input }) => ({ deleteID, type: (input as Data).type }))
    }

    await editor({ doc, date, type: 'unpublish' })
    const [set] = await jobs()
    expect(set).toMatchObject({ type: 'unpublish' })
    await author({ doc, date, ...set, type: 'publish' }).catch(() => undefined)
    expect(await jobs()).toEqual([set])
    await expect(author({ doc, date, type: 'publish' })).rejects.toThrow('not allowed')
    await editor({ doc, date, ...set, type: 'publish' })
    expect(await jobs()).toMatchObject([{ type: 'publish' }])
  })
})

describe('the jobs of the system', () => {
  it('are neither read nor written by request', async () => {
    const author = await signIn(cms, 'author')
    expect((await author.get('/payload-jobs')).status).toBe(403)
    expect((await author.post('/payload-jobs', { taskSlug: 'schedulePublish' })).status).toBe(403)
  })

  it('are run by request of an administrator alone', async () => {
    const statuses = await Promise.all(
      (['author', 'editor', 'admin'] as const).map(async (role) => {
        return (await (await signIn(cms, role)).get('/payload-jobs/run')).status
      }),
    )
    expect(statuses).toEqual([401, 401, 200])
  })
})
