/** The operations of a transaction, held against what a session of MongoDB can carry. */
import { afterEach, expect, it } from '@jest/globals'
import { startPayload, writerOf, type Cms } from '../releases/cms'

let cms: Cms
afterEach(async () => {
  delete process.env.TEST_OVERLAP
  await cms.close()
})

/** Its fields ask the database whether their values will do, side by side. */
async function makeSection(): Promise<unknown> {
  const write = writerOf(cms.payload)
  const module = await write.create('modules', { title: 'Doors' })
  const above = await write.create('sections', { title: 'Above', module: module.id })
  return write.create('sections', { title: 'Below', module: module.id, parent: above.id })
}

/** Payload's adapter for MongoDB takes transactions away as it connects to a server that has none. */
const whereTransactionsAre = process.env.TEST_DATABASE?.startsWith('mongodb') ? it.skip : it

whereTransactionsAre('overlap where nothing keeps them apart', async () => {
  process.env.TEST_OVERLAP = 'bare'
  cms = await startPayload()
  await expect(makeSection()).rejects.toThrow('is at work')
})

whereTransactionsAre('take turns', async () => {
  process.env.TEST_OVERLAP = '1'
  cms = await startPayload()
  await expect(makeSection()).resolves.toMatchObject({ title: 'Below' })
})
