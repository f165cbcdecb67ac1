/**
 * `npm run migrations -- NAME`: writes what has changed in the collections as one more migration of SQLite and
 * of PostgreSQL. A renamed field is one that goes and one that comes: make two migrations of it.
 */
import path from 'node:path'
import { buildConfig, getPayload } from 'payload'
import { engineFor } from '../src/engines'
import { connectedLib } from '../src/plugin'
import { lexicalEditor } from '@payloadcms/richtext-lexical'

const engines = { sqlite: 'file:./data/unused.db', postgres: 'postgres://localhost/unused' }
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration, for example: npm run migrations -- videos_have_chapters')
  process.exit(1)
}

for (const [engine, uri] of Object.entries(engines)) {
  const payload = await getPayload({
    key: engine,
    disableDBConnect: true,
    disableOnInit: true,
    config: buildConfig({
      secret: 'unused',
      db: (await engineFor(uri)).adapter,
      editor: lexicalEditor(),
      plugins: [connectedLib()],
      typescript: { autoGenerate: false },
    }),
  })
  payload.db.migrationDir = path.resolve('src/migrations', engine)
  await payload.db.createMigration({ migrationName: name, payload, skipEmpty: true })
}
process.exit(0)
