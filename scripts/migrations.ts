/**
 * Makes the first migration of SQLite and PostgreSQL anew from the collections. While nothing is
 * released there is one baseline, so that a renamed field needs no answer from a person.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildConfig, getPayload } from 'payload'
import { engineFor } from '../src/engines'
import { connectedLib } from '../src/plugin'
import { lexicalEditor } from '@payloadcms/richtext-lexical'

const engines = { sqlite: 'file:./data/unused.db', postgres: 'postgres://localhost/unused' }
const wanted = process.argv[2]

for (const [name, uri] of Object.entries(engines)) {
  if (wanted && wanted !== name) continue
  const folder = path.resolve('src/migrations', name)
  rmSync(folder, { recursive: true, force: true })
  const payload = await getPayload({
    key: name,
    disableDBConnect: true,
    disableOnInit: true,
    config: buildConfig({
      secret: 'unused',
      db: engineFor(uri).adapter,
      editor: lexicalEditor(),
      plugins: [connectedLib()],
      typescript: { autoGenerate: false },
    }),
  })
  payload.db.migrationDir = folder
  await payload.db.createMigration({ migrationName: 'initial', payload, skipEmpty: true })
}
process.exit(0)
