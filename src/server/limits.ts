import type { DeliveryOptions } from '../delivery/delivery'
import { env } from '../env'

/** How much the settings let one client ask. */
export function limits(): Pick<DeliveryOptions, 'limits' | 'trustedHops'> {
  const { RATE_LIMIT: perAddress, KEY_RATE_LIMIT: perKey, TRUST_PROXY: trustedHops } = env()
  return { limits: { perAddress, perKey }, trustedHops }
}
