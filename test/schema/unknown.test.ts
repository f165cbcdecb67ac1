/** Whether there is an account for an address is nobody's business. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getPayload } from 'payload'
import { startPayload, type Cms } from '../releases/cms'
import { signIn, type Person } from './rest'

let cms: Cms
let stranger: Person
beforeAll(async () => {
  cms = await startPayload()
  await signIn(cms, 'admin')
  stranger = await signIn(cms)
})
afterAll(() => cms.close())

const KNOWN = 'admin@library.example'
const login = (email: string) => stranger.post('/users/login', { email, password: 'not this one' })
const lock = (until: Date | null) =>
  cms.payload.db.updateOne({
    collection: 'users',
    where: { email: { equals: KNOWN } },
    data: { lockUntil: until?.toISOString() ?? null },
  })

it('is not told who signs in with a wrong password, nor by a lock', async () => {
  const unknown = await login('nobody@library.example')
  expect(unknown).toMatchObject({
    status: 401,
    body: { errors: [{ message: expect.stringContaining('locked') }] },
  })
  expect(await login(KNOWN)).toEqual(unknown)
  await lock(new Date(Date.now() + 60_000))
  expect(await login(KNOWN)).toEqual(unknown)
})

it('is not told by GraphQL either', async () => {
  const answer = GRAPHQL_POST(Promise.resolve(cms.payload.config))
  const graphLogin = async (email: string) => {
    const query = `mutation { loginUser(email: "${email}", password: "not this one") { exp } }`
    const request = new Request('http://localhost/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return (await (await answer(request)).json()) as unknown
  }
  try {
    const unknown = await graphLogin('nobody@library.example')
    expect(unknown).toMatchObject({ errors: [{ message: expect.stringContaining('locked') }] })
    await lock(null)
    expect(await graphLogin(KNOWN)).toEqual(unknown)
    await lock(new Date(Date.now() + 60_000))
    expect(await graphLogin(KNOWN)).toEqual(unknown)
  } finally {
    // The one that the route has opened for itself.
    await (await getPayload({ config: cms.payload.config })).destroy()
  }
})

it('is not told who has forgotten a password, but whom to ask where no mail is sent', async () => {
  const forgot = (email: string) => stranger.post('/users/forgot-password', { email })
  const unknown = await forgot('nobody@library.example')
  expect(unknown.status).toBe(400)
  expect(JSON.stringify(unknown.body)).toContain('Ask an administrator')
  expect(await forgot(KNOWN)).toEqual(unknown)
})
