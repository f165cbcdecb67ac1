/** From what a request presents to the key that it is. */
import { isKeyOf, lookupIn } from '../../partners/key'
import type { PartnerKey } from '../../partners/types'
import { Problem, type ProblemCode } from '../problems'
import { challenge } from './challenge'
import type { KnownKeys } from './knownKeys'

/** @throws Problem where it is none, or one that opens nothing any more */
export async function openedBy(presented: string, known: KnownKeys): Promise<PartnerKey> {
  const lookup = lookupIn(presented)
  const key = lookup === undefined ? undefined : await known.find(lookup)
  if (!key || !isKeyOf(presented, key.hash)) {
    throw refusal('invalid-key', 'Send it whole, as it was shown: Authorization: Bearer clk_…')
  }
  if (key.isRevoked || !key.isActive) {
    throw refusal('revoked-key', 'Ask whoever gave it to you for another.')
  }
  if (key.expiresAt !== null && key.expiresAt <= Date.now()) {
    throw refusal('expired-key', 'Ask whoever gave it to you for another.')
  }
  return key
}

const refusal = (code: ProblemCode, detail: string) =>
  new Problem(code, detail, {}, challenge('invalid_token'))
