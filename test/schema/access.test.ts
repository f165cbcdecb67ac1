/** Who may do what, through the REST API. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startPayload, type Cms } from '../releases/cms'
import { signIn, type Person } from './rest'

let cms: Cms
let admin: Person
let editor: Person
let author: Person
let visitor: Person

beforeAll(async () => {
  cms = await startPayload()
  admin = await signIn(cms, 'admin')
  editor = await signIn(cms, 'editor')
  author = await signIn(cms, 'author')
  visitor = await signIn(cms)
})

afterAll(() => cms.close())

const published = { title: 'Published', _status: 'published' }

async function courseBy(person: Person, data: object): Promise<string> {
  const { status, body } = await person.post('/courses', data)
  expect(status).toBe(201)
  return String(body.doc?.id)
}

const statusOf = async (id: string) => (await admin.get(`/courses/${id}`)).body._status

describe('an author', () => {
  it('writes drafts', async () => {
    const id = await courseBy(author, { title: 'A draft', _status: 'draft' })
    const { status } = await author.patch(`/courses/${id}?draft=true`, { description: 'More.' })
    expect(status).toBe(200)
  })

  it('cannot create something published', async () => {
    expect((await author.post('/courses', published)).status).toBe(403)
  })

  it('cannot publish a draft, nor with the draft parameter set', async () => {
    const id = await courseBy(author, { title: 'Another draft', _status: 'draft' })
    for (const query of ['', '?draft=true']) {
      expect((await author.patch(`/courses/${id}${query}`, { _status: 'published' })).status).toBe(
        403,
      )
    }
    expect(await statusOf(id)).toBe('draft')
  })

  it('cannot change, unpublish or delete what is published, but may draft changes of it', async () => {
    const id = await courseBy(editor, published)
    expect((await author.patch(`/courses/${id}`, { title: 'Seized' })).status).not.toBe(200)
    expect((await author.patch(`/courses/${id}`, { _status: 'draft' })).status).not.toBe(200)
    expect((await author.delete(`/courses/${id}`)).status).not.toBe(200)
    expect((await author.patch(`/courses/${id}?draft=true`, { title: 'Proposed' })).status).toBe(
      200,
    )
    const { body } = await admin.get(`/courses/${id}`)
    expect(body).toMatchObject({ title: 'Published', _status: 'published' })
  })

  describe('of what an editor has thrown away', () => {
    const thrownAway = async (status: string) => {
      const id = await courseBy(author, { title: 'Begun by an author', _status: 'draft' })
      await editor.patch(`/courses/${id}`, { _status: 'published' })
      if (status === 'draft') await editor.patch(`/courses/${id}`, { _status: 'draft' })
      const trashed = await editor.patch(`/courses/${id}`, { deletedAt: new Date().toISOString() })
      expect(trashed.status).toBe(200)
      return id
    }
    const back = { title: 'Seized', deletedAt: null }
    const inTrash = async (id: string) =>
      (await admin.get(`/courses/${id}?trash=true&draft=true`)).body

    it.each(['published', 'draft'])(
      'takes nothing back that was published once, and deletes nothing of it: last %s',
      async (status) => {
        const id = await thrownAway(status)
        const chosen = `where[id][equals]=${id}`
        for (const query of ['trash=true', 'trash=true&draft=true', 'trash=true&autosave=true']) {
          for (const data of [back, { ...back, _status: 'draft' }, { title: 'Seized' }]) {
            await author.patch(`/courses/${id}?${query}`, data)
            await author.patch(`/courses?${query}&${chosen}`, data)
          }
        }
        await author.delete(`/courses/${id}?trash=true`)
        await author.delete(`/courses?trash=true&${chosen}`)
        const kept = { title: 'Begun by an author', deletedAt: expect.any(String) }
        expect(await inTrash(id)).toMatchObject(kept)
        expect((await editor.patch(`/courses/${id}?trash=true`, { deletedAt: null })).status).toBe(
          200,
        )
      },
    )

    it('takes nothing back by a choice that only a newer draft answers to', async () => {
      const id = await courseBy(editor, published)
      await author.patch(`/courses/${id}?draft=true`, { title: 'Only in a draft' })
      await editor.patch(`/courses/${id}`, { deletedAt: new Date().toISOString() })
      const where = 'where[title][equals]=Only in a draft'
      await author.patch(`/courses?trash=true&draft=true&${where}`, back)
      expect((await inTrash(id)).deletedAt).toEqual(expect.any(String))
    })

    it('changes many that a choice leaves, whatever of it lies in the trash', async () => {
      await thrownAway('published')
      const id = await courseBy(author, { title: 'Begun by an author', _status: 'draft' })
      const where = 'where[title][equals]=Begun by an author&where[_status][equals]=draft'
      for (const query of ['', 'draft=true&']) {
        const { body } = await author.patch(`/courses?${query}${where}`, { description: 'More.' })
        expect(body.docs).toContainEqual(expect.objectContaining({ description: 'More.' }))
      }
      await author.delete(`/courses/${id}`)
    })

    it('takes back what nobody has published, and deletes it if it is their own', async () => {
      const id = await courseBy(author, { title: 'Never out', _status: 'draft' })
      const path = `/courses/${id}?trash=true`
      const away = { deletedAt: new Date().toISOString() }
      expect((await author.patch(`/courses/${id}`, away)).status).toBe(200)
      expect((await author.patch(path, { deletedAt: null, _status: 'draft' })).status).toBe(200)
      expect((await author.patch(`/courses/${id}`, away)).status).toBe(200)
      expect((await author.delete(path)).status).toBe(200)
    })
  })

  it('cannot delete what was published once, though it is a draft again', async () => {
    const id = await courseBy(author, { title: 'Withdrawn', _status: 'draft' })
    await editor.patch(`/courses/${id}`, { _status: 'published' })
    await editor.patch(`/courses/${id}`, { _status: 'draft' })
    expect((await author.delete(`/courses/${id}`)).status).toBe(403)
    const away = { deletedAt: new Date().toISOString() }
    expect((await author.patch(`/courses/${id}`, away)).status).not.toBe(200)
    expect((await admin.get(`/courses/${id}`)).body).toMatchObject({ title: 'Withdrawn' })
  })

  it('cannot publish by restoring a version', async () => {
    const id = await courseBy(editor, { ...published, title: 'Once published' })
    await editor.patch(`/courses/${id}`, { _status: 'draft' })
    const { body } = await editor.get(
      `/courses/versions?where[parent][equals]=${id}&sort=createdAt`,
    )
    const version = body.docs?.find(
      (doc) => (doc.version as { _status?: string })._status === 'published',
    )
    const { status } = await author.post(`/courses/versions/${String(version?.id)}`, {})
    expect(status).not.toBe(200)
    expect(await statusOf(id)).toBe('draft')
  })

  it('sees neither people nor partners, and cannot raise its own role', async () => {
    const { body } = await author.get('/users')
    expect(body.docs).toHaveLength(1)
    const own = String(body.docs?.[0]?.id)
    await author.patch(`/users/${own}`, { roles: ['admin'] })
    expect((await admin.get(`/users/${own}`)).body.roles).toEqual(['author'])
    expect((await author.get('/partners')).status).toBe(403)
    expect((await author.get('/partner-keys')).status).toBe(403)
    expect(
      (await author.post('/users', { email: 'x@y.example', password: 'x', roles: ['admin'] }))
        .status,
    ).toBe(403)
  })
})

describe('an editor', () => {
  it('publishes, unpublishes and deletes', async () => {
    const id = await courseBy(editor, published)
    expect(await statusOf(id)).toBe('published')
    expect((await editor.patch(`/courses/${id}`, { _status: 'draft' })).status).toBe(200)
    expect((await editor.delete(`/courses/${id}`)).status).toBe(200)
  })

  it('publishes what an author wrote', async () => {
    const id = await courseBy(author, { title: 'To be reviewed', _status: 'draft' })
    expect((await editor.patch(`/courses/${id}`, { _status: 'published' })).status).toBe(200)
  })

  it('manages neither people nor partners', async () => {
    expect(
      (await editor.post('/users', { email: 'z@y.example', password: 'x', roles: ['editor'] }))
        .status,
    ).toBe(403)
    expect((await editor.post('/partners', { name: 'A library' })).status).toBe(403)
  })
})

describe('an administrator', () => {
  it('manages people and partners', async () => {
    const person = { email: 'new@library.example', password: 'a long password', roles: ['editor'] }
    expect((await admin.post('/users', person)).status).toBe(201)
    expect((await admin.post('/partners', { name: 'A library' })).status).toBe(201)
    expect((await admin.get('/partner-keys')).status).toBe(200)
  })
})

describe('anybody else', () => {
  it.each([
    'courses',
    'modules',
    'sections',
    'callouts',
    'videos',
    'footnotes',
    'worksheets',
    'media',
    'users',
    'partners',
    'partner-keys',
    'partner-usage',
    'releases',
    'published',
    'import-runs',
  ])('reads no %s through the REST API', async (collection) => {
    await courseBy(editor, published)
    expect((await visitor.get(`/${collection}`)).status).toBe(403)
  })

  it('writes nothing', async () => {
    expect((await visitor.post('/courses', { title: 'Mine' })).status).toBe(403)
  })
})

describe('what people are called and how they sign in', () => {
  const hidden = ['createdBy.hash', 'createdBy.salt', 'updatedBy.resetPasswordToken']
  const others = ['createdBy.email', '-updatedBy.name', 'course.createdBy.roles']
  const ofVersions = ['version.createdBy.email', 'parent.createdBy.salt']

  it.each([...hidden, ...others])('is not told by the order of a list: %s', async (path) => {
    await courseBy(author, { title: 'One', _status: 'draft' })
    for (const person of [author, editor]) {
      for (const query of [`sort=${path}`, `draft=true&sort=title,${path}`]) {
        expect((await person.get(`/modules?${query}`)).status).toBe(400)
      }
    }
  })

  it.each([...hidden, ...ofVersions])('nor by that of versions: %s', async (path) => {
    const sort = path.startsWith('parent') ? path : `version.${path.replace(/^version\./, '')}`
    expect((await author.get(`/modules/versions?sort=${sort}`)).status).toBe(400)
  })

  it('is hidden also from administrators, where it is how they sign in', async () => {
    for (const path of hidden) expect((await admin.get(`/modules?sort=${path}`)).status).toBe(400)
    expect((await admin.get('/modules?sort=createdBy.email')).status).toBe(200)
  })

  it.each([
    'createdBy.email',
    'course.createdBy.email',
    'course.createdBy.sessions',
    'course.createdBy.sessions.id',
    'version.course.createdBy.sessions',
  ])('nor by what a choice leaves: %s', async (path) => {
    const query = path.startsWith('version') ? '/versions?' : '?'
    for (const where of [`where[${path}]`, `where[or][0][and][0][${path}]`]) {
      const { status } = await author.get(`/modules${query}${where}[exists]=true`)
      expect(status).toBe(400)
    }
  })

  it('keeps no list from being sorted by what one may read', async () => {
    for (const path of ['title', '-createdBy', 'course.title']) {
      expect((await author.get(`/modules?sort=${path}`)).status).toBe(200)
    }
    expect((await author.get('/modules/versions?sort=-version.course.title')).status).toBe(200)
    const { status } = await author.get('/modules?where[or][0][course.title][exists]=true')
    expect(status).toBe(200)
  })
})

describe('the system’s own collections', () => {
  it.each(['releases', 'published', 'import-runs', 'partner-usage'])(
    'keep %s even from an administrator',
    async (collection) => {
      expect((await admin.get(`/${collection}`)).status).toBe(403)
      expect((await admin.post(`/${collection}`, {})).status).toBe(403)
    },
  )
})
