import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Engine } from './engines'
import { EnvError, type Env } from './env'

const OWNER_ONLY = 0o600
const BYTES = 32

/**
 * The secret that signs sessions: the one that is set; with an embedded database else a random one that
 * is made at the first start and kept beside it.
 *
 * @throws EnvError in production where another engine runs without one
 */
export function secretFor(env: Env, engine: Engine): string {
  if (env.PAYLOAD_SECRET) return env.PAYLOAD_SECRET
  if (!engine.embedded) {
    throw new EnvError(
      'PAYLOAD_SECRET is missing: with this database, set it to a random text of at least 16 characters.',
    )
  }
  return keptSecret(path.join(env.DATA_DIR, '.secret'))
}

function keptSecret(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(file, randomBytes(BYTES).toString('hex'), { mode: OWNER_ONLY, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
