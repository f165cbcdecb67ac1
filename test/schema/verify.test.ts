import { expect, it } from '@jest/globals'
import { startPayload } from '../releases/cms'
import { signIn } from './rest'

it('has nobody confirm an address, and says so', async () => {
  const cms = await startPayload()
  const visitor = await signIn(cms)
  for (const token of ['null', 'a-token', '%00']) {
    expect((await visitor.post(`/users/verify/${token}`, {})).status).toBe(404)
  }
  await cms.close()
})
