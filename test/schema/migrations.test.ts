/** The committed migrations make exactly the schema that the collections ask for. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startPayload, type Cms } from '../releases/cms'

interface DrizzleDatabase {
  schema: unknown
  drizzle: unknown
  requireDrizzleKit: () => {
    pushSchema: (schema: unknown, drizzle: unknown) => Promise<{ statementsToExecute: string[] }>
  }
}

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

it('leaves nothing to change in SQLite', async () => {
  const database = cms.payload.db as unknown as DrizzleDatabase
  const { statementsToExecute } = await database
    .requireDrizzleKit()
    .pushSchema(database.schema, database.drizzle)
  expect(statementsToExecute).toEqual([])
})
