/**
 * `npm run migrations -- NAME`: writes what has changed in the collections as one more migration of SQLite and
 * of PostgreSQL. A renamed field is one that goes and one that comes: make two migrations of it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildConfig, getPayload } from 'payload'
import { engineOf } from '../src/engines'
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
      db: (await engineOf(uri).database({ uri })).adapter,
      editor: lexicalEditor(),
      plugins: [connectedLib()],
      typescript: { autoGenerate: false },
    }),
  })
  payload.db.migrationDir = path.resolve('src/migrations', engine)
  await payload.db.createMigration({ migrationName: name, payload, skipEmpty: true })
}
completeSqlite(path.resolve('src/migrations/sqlite'), name)
process.exit(0)

/**
 * drizzle-kit leaves out what becomes of the row where it adds a column that refers to another table, though the
 * schema says it: https://github.com/drizzle-team/drizzle-orm/issues/5619. In a lock it always goes along.
 */
function completeSqlite(folder: string, name: string): void {
  const file = readdirSync(folder).findLast((entry) => entry.endsWith(`_${name}.ts`))
  if (!file) return
  const column = /(ALTER TABLE \\`payload_locked_documents_rels\\` ADD .* REFERENCES \w+\(id\));/g
  const text = readFileSync(path.join(folder, file), 'utf8')
  const cascade = 'ON UPDATE no action ON DELETE cascade'
  writeFileSync(path.join(folder, file), text.replace(column, `$1 ${cascade};`))
}
