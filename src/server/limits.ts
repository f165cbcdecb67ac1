import type { DeliveryOptions } from '../delivery/delivery'
import { env } from '../env'
import type { Bodies } from './security/bodies'
import type { SigningIn } from './security/signingIn'

/** How much the settings let one client ask. */
export function limits(): Pick<DeliveryOptions, 'limits' | 'trustedHops'> {
  const { RATE_LIMIT: perAddress, KEY_RATE_LIMIT: perKey, TRUST_PROXY: trustedHops } = env()
  return { limits: { perAddress, perKey }, trustedHops }
}

/** How often one client may try to sign in. */
export function signingIn(): SigningIn {
  const { LOGIN_LIMIT: limit, TRUST_PROXY: trustedHops } = env()
  return { limit, trustedHops }
}

/** How large what is sent may be. */
export function bodies(): Bodies {
  return { uploadMegabytes: env().UPLOAD_MEGABYTES }
}
