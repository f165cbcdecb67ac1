import { Problem } from '../problems'

/** Longer addresses hold nothing that we could understand. */
const LONGEST_ADDRESS = 4096

/** @throws Problem where the address of a request is too long. RFC 9110 §15.5.15. */
export function checkLength(address: string): void {
  if (address.length <= LONGEST_ADDRESS) return
  throw new Problem('address-too-long', `It may have ${LONGEST_ADDRESS} characters.`)
}
