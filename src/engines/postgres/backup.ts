/**
 * PostgreSQL: pg_dump reads one snapshot; what is restored is one transaction, held open until everything else is in
 * place, so that a failure at any moment leaves the database as it was.
 */
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { migrations } from '../../migrations/postgres'
import {
  BackupFailure,
  isPayloads,
  UPLOADS,
  type Contents,
  type DatabaseBackup,
  type Saved,
  type Snapshot,
  type Staged,
} from '../backup'
import { retried } from '../retry'

const FILE = 'database.dump'
const SCHEMA = 'public'
/** Others' grants and owners need not exist where it is restored. */
const PLAIN = ['--no-owner', '--no-privileges', `--schema=${SCHEMA}`]
const CLEAR = `
BEGIN;
SET LOCAL lock_timeout = '10s';
DO $clear$ DECLARE found record; BEGIN
  FOR found IN SELECT tablename AS name FROM pg_tables WHERE schemaname = '${SCHEMA}' LOOP
    EXECUTE format('DROP TABLE ${SCHEMA}.%I CASCADE', found.name);
  END LOOP;
  FOR found IN SELECT typname AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = '${SCHEMA}' AND t.typtype = 'e' LOOP
    EXECUTE format('DROP TYPE ${SCHEMA}.%I CASCADE', found.name);
  END LOOP;
END $clear$;
`
const STAGED = 'connectedlib: staged'

type Pool = ReturnType<typeof drizzle>['$client'] & {
  query: <T>(statement: string) => Promise<{ rows: T[] }>
}
type Child = ChildProcessByStdio<Writable, Readable, Readable>

export function postgresBackup(uri: string): DatabaseBackup {
  return {
    migrations: migrations.map(({ name }) => name),
    snapshot: () => snapshot(uri),
    isEmpty: () => withConnection(uri, isEmpty),
    stage: (saved) => stage(uri, saved),
  }
}

async function snapshot(uri: string): Promise<Snapshot> {
  const pool = connect(uri)
  try {
    await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const [exported] = (await pool.query<{ id: string }>('SELECT pg_export_snapshot() AS id')).rows
    const contents = await contentsOf(pool)
    const args = ['--format=custom', '--compress=0', ...PLAIN, `--snapshot=${exported?.id}`]
    return {
      files: [{ name: FILE, open: async () => output('pg_dump', start('pg_dump', uri, args)) }],
      contents: () => contents,
      close: () => pool.end(),
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function contentsOf(pool: Pool): Promise<Contents> {
  const counts = await countsOf(pool)
  if (!('payload_migrations' in counts)) {
    throw new BackupFailure('No CMS has used this database yet, so there is nothing to save.')
  }
  const texts = async (column: string, table: string) => {
    const { rows } = await pool.query<{ text: string }>(
      `SELECT "${column}" AS text FROM ${SCHEMA}."${table}" WHERE "${column}" IS NOT NULL`,
    )
    return rows.map(({ text }) => text)
  }
  return {
    counts,
    migrations: await texts('name', 'payload_migrations'),
    uploads: await texts(UPLOADS.field, UPLOADS.collection),
  }
}

async function countsOf(pool: Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = '${SCHEMA}'`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await pool.query<{ count: string }>(
      `SELECT count(*) AS count FROM ${SCHEMA}."${name}"`,
    )
    counts[name] = Number(counted.rows[0]?.count)
  }
  return counts
}

/** A connection that was closed a moment ago is told of until the server's process for it has ended. */
const isNotAlone = (error: unknown) => error instanceof BackupFailure

async function checkAlone(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )
  if ((rows[0]?.others ?? 0) > 0) {
    throw new BackupFailure('Others are connected to this database. Stop the CMS first.')
  }
}

async function isEmpty(pool: Pool): Promise<boolean> {
  await retried(() => checkAlone(pool), isNotAlone)
  const counts = Object.entries(await countsOf(pool))
  return counts.every(([table, count]) => isPayloads(table) || count === 0)
}

async function stage(uri: string, { files, counts }: Saved): Promise<Staged> {
  const [saved] = files
  if (!saved) throw new BackupFailure('It holds no database.')
  const psql = start('psql', uri, ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align'], {
    PGOPTIONS: '--client-min-messages=warning',
  })
  const ended = endOf('psql', psql)
  const drop = async () => {
    psql.stdin.destroy()
    psql.kill()
    await Promise.allSettled([ended])
  }
  try {
    psql.stdin.write(`\\set ON_ERROR_STOP 1\n${CLEAR}`)
    await Promise.race([pourInto(psql.stdin, await saved.open()), fails(ended)])
    psql.stdin.write(`${checksOf(counts)}SELECT '${STAGED}';\n`)
    await untilLine(psql, STAGED, ended)
  } catch (error) {
    await drop()
    throw error
  }
  return {
    put: async () => {
      psql.stdin.end('COMMIT;\n')
      await ended
    },
    drop,
  }
}

/** Makes statements of what pg_dump wrote, and leaves the end open: only what is whole is committed. */
async function pourInto(target: Writable, dump: Readable): Promise<void> {
  const args = ['--file=-', ...PLAIN]
  const restore = spawn('pg_restore', args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = endOf('pg_restore', restore)
  const [fed] = await Promise.allSettled([
    pipeline(dump, restore.stdin),
    Promise.race([
      Promise.all([pipeline(restore.stdout, target, { end: false }), ended]),
      fails(ended),
    ]),
  ])
  await ended
  if (fed.status === 'rejected' && !isClosed(fed.reason)) throw fed.reason
}

/** It reads no further than what it needs, which is not always the end. */
const isClosed = (error: unknown) =>
  ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String((error as NodeJS.ErrnoException).code))

function checksOf(counts: Record<string, number>): string {
  const checks = Object.entries(counts).map(
    ([table, count]) =>
      `IF (SELECT count(*) FROM ${SCHEMA}."${table}") <> ${count} THEN
        RAISE EXCEPTION '"%" has not % entries', '${table}', ${count}; END IF;`,
  )
  return `DO $check$ BEGIN ${checks.join('\n')} END $check$;\n`
}

/** A password in the arguments could be read by every user of the machine. */
function start(
  program: string,
  uri: string,
  args: string[],
  settings: Record<string, string> = {},
): Child {
  const url = new URL(uri)
  const PGPASSWORD = decodeURIComponent(url.password)
  url.password = ''
  return spawn(program, [...args, `--dbname=${url.href}`], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...settings, ...(PGPASSWORD && { PGPASSWORD }) },
  })
}

/** What a program writes; it ends where the program has ended well, and fails where it has not. */
function output(program: string, child: Child): Readable {
  child.stdin.end()
  const written = child.stdout.pipe(new PassThrough(), { end: false })
  endOf(program, child).then(
    () => written.end(),
    (error: Error) => written.destroy(error),
  )
  return written
}

async function endOf(program: string, child: Child): Promise<void> {
  let complained = ''
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  // What it does not read any more, its end explains.
  child.stdin.on('error', () => {})
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new BackupFailure(`${program} failed: ${complained.trim()}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new BackupFailure(
      `${program} is not installed here. On Debian: apt-get install postgresql-client`,
      { cause: error },
    )
  }
}

/** Never resolves: a program that ends early and well is found out by what is missing of it. */
const fails = (ended: Promise<void>): Promise<never> =>
  new Promise((_resolve, reject) => ended.catch(reject))

/** @param ended says why, where the program ends without it */
async function untilLine(child: Child, wanted: string, ended: Promise<void>): Promise<void> {
  for await (const line of createInterface(child.stdout)) if (line === wanted) return
  await ended
  throw new BackupFailure('psql ended before everything was restored.')
}

const connect = (uri: string): Pool =>
  drizzle({ connection: { connectionString: uri, max: 1 } }).$client as Pool

async function withConnection<T>(uri: string, task: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = connect(uri)
  try {
    return await task(pool)
  } finally {
    await pool.end()
  }
}
