import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Engine } from './engines'
import { EnvError, type Env } from './env'

const OWNER_ONLY = 0o600
const BYTES = 32
/** Of those that a random text of the least length has, few have less different characters. */
const MANY_CHARACTERS = 8
/** What examples stand for a secret with. */
const PLACEHOLDER = /change.?me|your.?secret|my.?secret|password|example/i

/**
 * The secret that signs sessions: the one that is set; with an embedded database else a random one that
 * is made at the first start and kept beside it.
 *
 * @throws EnvError where another engine runs without one, or in production with one that can be guessed
 */
export function secretFor(env: Env, { embedded }: Engine): string {
  if (env.PAYLOAD_SECRET) return hardToGuess(env.PAYLOAD_SECRET, env)
  if (!embedded) {
    throw new EnvError(
      'PAYLOAD_SECRET is missing: with this database, set it to a random text of at least 16 characters.',
    )
  }
  return keptSecret(path.join(env.DATA_DIR, '.secret'))
}

function hardToGuess(secret: string, { NODE_ENV }: Env): string {
  const isWeak = new Set(secret).size < MANY_CHARACTERS || PLACEHOLDER.test(secret)
  if (isWeak && NODE_ENV === 'production') {
    throw new EnvError(
      'PAYLOAD_SECRET can be guessed: set it to a random text, as "openssl rand -hex 32" makes it.',
    )
  }
  return secret
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
