/** Whether there is an account for an address is nobody's business. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
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

it('is not told who signs in with a wrong password, nor by a lock', async () => {
  const unknown = await login('nobody@library.example')
  expect(unknown).toMatchObject({
    status: 401,
    body: { errors: [{ message: expect.stringContaining('locked') }] },
  })
  expect(await login(KNOWN)).toEqual(unknown)
  await cms.payload.db.updateOne({
    collection: 'users',
    where: { email: { equals: KNOWN } },
    data: { lockUntil: new Date(Date.now() + 60_000).toISOString() },
  })
  expect(await login(KNOWN)).toEqual(unknown)
})

it('is not told who has forgotten a password, but whom to ask where no mail is sent', async () => {
  const forgot = (email: string) => stranger.post('/users/forgot-password', { email })
  const unknown = await forgot('nobody@library.example')
  expect(unknown.status).toBe(400)
  expect(JSON.stringify(unknown.body)).toContain('Ask an administrator')
  expect(await forgot(KNOWN)).toEqual(unknown)
})
