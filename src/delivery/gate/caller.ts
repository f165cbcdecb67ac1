import type { Scope } from '../../partners/types'
import { Problem } from '../problems'
import { challenge } from './challenge'

/** As whom requests are counted together. */
export interface Counted {
  by: 'address' | 'key'
  who: string
}

/** Who asks, and what they may see. */
export interface Caller {
  scopes: readonly string[]
  /** Whether that is by a key. */
  hasKey?: boolean
  /** What was presented that is no key, but may open a draft. */
  link?: string
  /** As whom they hold streams open; absent where that is not bounded for each. */
  listensAs?: Counted
  /** To go on the answer, names and values by turns. */
  headers: readonly string[]
}

/** What anybody may see. */
export const PUBLIC: readonly Scope[] = ['read']

/** @throws Problem where a key was presented that does not open this */
export function requireScope({ scopes }: Caller, scope: Scope): void {
  if (scopes.includes(scope)) return
  throw new Problem(
    'missing-scope',
    `The key has no scope “${scope}”. Ask whoever gave it to you for one that has.`,
    {},
    challenge('insufficient_scope'),
  )
}
