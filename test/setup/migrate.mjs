/** `DATABASE_URI=… node migrate.mjs`: makes the database that it names, with all its tables. */
process.env.PAYLOAD_SECRET ??= 'a secret for tests'
process.env.LOG_LEVEL ??= 'error'
const { openPayload } = await import('../../build/tests/src/payload.js')
const payload = await openPayload()
// SQLite keeps what was written last beside the file; here it goes into it.
await payload.db.client?.execute?.('PRAGMA wal_checkpoint(TRUNCATE)')
await payload.destroy()
process.exit(0)
