import type { Config } from 'payload'
import { hasCode } from '../../src/engines/errors'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

const INSUFFICIENT_STORAGE = 507
/** Of SQLite, the system, and PostgreSQL (disk_full). */
const FULL = new Set<unknown>(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100'])
const MESSAGE =
  'The disk of the server is full, so nothing was saved. Keep this page open, ask whoever runs the server to make room, and save again.'

/** Tells in words where nothing can be kept any more. */
export const tellOfFullDisk: AfterError = ({ error }) =>
  hasCode(error, (code) => FULL.has(code))
    ? { status: INSUFFICIENT_STORAGE, response: { errors: [{ message: MESSAGE }] } }
    : undefined
