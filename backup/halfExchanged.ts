import { existsSync } from 'node:fs'
import path from 'node:path'
import { STAGING } from './place'

/** Where what is replaced lies until all is in place, under its name in the archive. */
export const keptIn = (staging: string): string => path.join(staging, 'kept')

/** Whether a restore was cut off while files and database changed places. */
export const isHalfExchanged = (uploads: string): boolean =>
  existsSync(keptIn(path.join(uploads, STAGING)))
