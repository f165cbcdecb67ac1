/** What is generated and committed is what the collections ask for now. */
import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, generateImportMap, getPayload, type Config } from 'payload'
import { engineOf } from '../../src/engines'
import { connectedLib } from '../../src/plugin'

const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const configWith = async (uri: string, admin: Config['admin'] = {}) =>
  buildConfig({
    secret: 'unused',
    db: (await engineOf(uri).database({ uri })).adapter,
    editor: lexicalEditor(),
    plugins: [connectedLib({ components: '/src/admin/index' })],
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: { options: { level: 'fatal' } },
    admin,
  })

interface Drizzle {
  schema: unknown
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => unknown
    generateMigration: (before: unknown, after: unknown) => Promise<string[]>
  }
}

describe('the migrations', () => {
  it.each([
    ['sqlite', `file:${path.join(folder, 'unused.db')}`],
    ['postgres', 'postgres://localhost/unused'],
  ])('of %s leave nothing to migrate', async (engine, uri) => {
    const { db } = await getPayload({
      key: engine,
      disableDBConnect: true,
      disableOnInit: true,
      config: configWith(uri),
    })
    const { schema, requireDrizzleKit } = db as unknown as Drizzle
    const { generateDrizzleJson, generateMigration } = requireDrizzleKit()
    const now = await generateDrizzleJson(schema)
    expect(await generateMigration(snapshotOf(engine), now)).toEqual([])
  })
})

/** The schema as the newest migration leaves it. */
function snapshotOf(engine: string): unknown {
  const migrations = path.join('src/migrations', engine)
  const newest = readdirSync(migrations)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(path.join(migrations, String(newest)), 'utf8'))
}

describe('the admin’s import map', () => {
  it('names every component that the config mentions', async () => {
    const written = path.join(folder, 'src/app/(payload)/admin/importMap.js')
    mkdirSync(path.dirname(written), { recursive: true })
    const config = await configWith(`file:${path.join(folder, 'unused.db')}`, {
      components: { beforeDashboard: ['/src/admin/index#Welcome'] },
      importMap: { baseDir: folder, importMapFile: written },
    })
    await generateImportMap(config, { force: true, log: false })
    expect(readFileSync('src/app/(payload)/admin/importMap.js', 'utf8')).toBe(
      readFileSync(written, 'utf8'),
    )
  })
})
