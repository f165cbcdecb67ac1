import { hasCode, type IsTransient } from '../errors'

/** Another process writes, and this statement has changed nothing. */
export const isTransient: IsTransient = (error) =>
  hasCode(error, (code) => typeof code === 'string' && code.startsWith('SQLITE_BUSY'))
