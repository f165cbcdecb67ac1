/** Somebody can always manage people: however many are deleted or lose the role at once, and wherever. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionConfig, CollectionSlug } from 'payload'
import { hasThemInName, hasTransactions } from '../engines/databases'
import { startPayload, type Cms } from '../releases/cms'
import { signIn, tokenOf, type Person } from './rest'

/** Where they would open registering the first person to anybody. */
const EVERYBODY = '/users?where[email][like]=library.example'
const LAST = 'This is the last administrator. Make somebody else one first.'
const AS_AUTHOR = { roles: ['author'] }

/** What each operation does once it has been allowed, and before it writes. */
let allowed: () => Promise<void>

const users = ({ hooks, ...rest }: CollectionConfig): CollectionConfig => ({
  ...rest,
  hooks: {
    ...hooks,
    beforeChange: [...(hooks?.beforeChange ?? []), () => allowed()],
    beforeDelete: [...(hooks?.beforeDelete ?? []), () => allowed()],
  },
})
const start = (known?: string) =>
  startPayload(known, undefined, undefined, { collections: { users } })

/** Each goes on when all of so many have come. */
function gathering(many: number): () => Promise<void> {
  let come = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => (open = resolve))
  return () => {
    come += 1
    if (come === many) open()
    return all
  }
}

let cms: Cms
let admin: Person
/** Addresses of two administrators, the only ones. */
let one: string
let other: string

beforeEach(async () => {
  allowed = async () => {}
  cms = await start()
  admin = await signIn(cms, 'admin')
  one = await pathOf('admin')
  other = await makeAdmin('other')
})

afterEach(() => cms.close())

async function pathOf(name: string): Promise<string> {
  const { body } = await admin.get(`/users?where[name][equals]=${name}`)
  return `/users/${String(body.docs?.[0]?.id)}`
}

async function makeAdmin(name: string): Promise<string> {
  const email = `${name}@library.example`
  const { body } = await admin.post('/users', { name, email, password: email, roles: ['admin'] })
  return `/users/${String(body.doc?.id)}`
}

async function administrators(): Promise<number> {
  const { totalDocs } = await cms.payload.count({
    collection: 'users' as CollectionSlug,
    where: { roles: { in: ['admin'] } },
  })
  return totalDocs
}

describe('all at once', () => {
  it('cannot be deleted', async () => {
    await signIn(cms, 'author')
    const { status, body } = await admin.delete(EVERYBODY)
    expect({ status, errors: body.errors }).toMatchObject({
      status: 400,
      errors: [{ message: LAST }],
    })
    expect(await administrators()).toBe(1)
    const visitor = await signIn(cms)
    const stranger = { email: 'me@elsewhere.example', password: 'a long password' }
    expect((await visitor.post('/users/first-register', stranger)).status).toBe(403)
  })

  it('cannot lose the role', async () => {
    const { status, body } = await admin.patch(EVERYBODY, AS_AUTHOR)
    expect({ status, errors: body.errors }).toMatchObject({
      status: 400,
      errors: [{ message: LAST }],
    })
    expect(await administrators()).toBe(1)
  })

  it('are deleted where one of them stays', async () => {
    await signIn(cms, 'author')
    const { status } = await admin.delete('/users?where[name][not_equals]=other')
    expect(status).toBe(200)
    expect(await administrators()).toBe(1)
  })
})

/** Requests that are all allowed before any of them has written. */
async function together(...requests: (() => ReturnType<Person['get']>)[]): Promise<number[]> {
  allowed = gathering(requests.length)
  const answers = await Promise.all(requests.map((request) => request()))
  return answers.map(({ status }) => status).sort()
}

// Transactions in name keep nobody apart.
const describeApart = hasThemInName ? describe.skip : describe

describeApart('two requests at the same moment', () => {
  it('do not take the role from the last two', async () => {
    const statuses = await together(
      () => admin.patch(one, AS_AUTHOR),
      () => admin.patch(other, AS_AUTHOR),
    )
    expect(statuses).toEqual([200, 409])
    expect(await administrators()).toBe(1)
  })

  it('do not delete the one and take the role from the other', async () => {
    const statuses = await together(
      () => admin.delete(one),
      () => admin.patch(other, AS_AUTHOR),
    )
    expect(statuses).toEqual([200, 409])
    expect(await administrators()).toBe(1)
  })

  it('both succeed where a third stays', async () => {
    await makeAdmin('third')
    const statuses = await together(
      () => admin.patch(one, AS_AUTHOR),
      () => admin.delete(other),
    )
    expect(statuses).toEqual([200, 200])
    expect(await administrators()).toBe(1)
  })
})

// Processes share nothing but the database, which holds this by its transactions.
const describeBetweenNodes = hasTransactions ? describe : describe.skip

describeBetweenNodes('two nodes at the same moment', () => {
  it('do not take the role from the last two', async () => {
    const node = await start(cms.uri)
    try {
      const there = await signIn(node, 'admin')
      const statuses = await together(
        () => admin.patch(one, AS_AUTHOR),
        () => there.patch(other, AS_AUTHOR),
      )
      expect(statuses).toEqual([200, 409])
      expect(await administrators()).toBe(1)
    } finally {
      await node.close()
    }
  })
})

it('an administrator whose sign-in is noted stays one', async () => {
  await admin.delete(other)
  expect(await tokenOf(cms, 'admin')).toBeDefined()
  expect((await admin.patch(one, { name: 'Renamed', roles: ['admin', 'editor'] })).status).toBe(200)
  expect(await administrators()).toBe(1)
})
