/** What an administrator may enter as the address of a webhook. */
import { isWithin, ipIn, type Reach } from './network'

/**
 * @param loopback whether webhooks may lead to this machine itself, then also without encryption
 * @returns true, or why not
 */
export function checkAddress(address: string, loopback: boolean): true | string {
  if (!URL.canParse(address)) return 'This is no web address. It begins with https://'
  const url = new URL(address)
  if (url.username || url.password) return 'The address must not hold a name or a password.'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback && isLocal(url))) {
    return 'The address must begin with https://'
  }
  const ip = ipIn(url)
  if (ip !== undefined && !isWithin(reachOf(url, loopback), ip)) {
    return 'The address must be one of the public internet.'
  }
  return true
}

/** Names that only a network of one's own knows (RFC 6761, 6762, 8375; internal: ICANN), so that they never lead to the internet. */
const OF_ONE_NETWORK = /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/
const HAS_A_DOT = /[^.]\.[^.]/

/** Also refuses names which sending would find out to be no address of the internet. */
export function checkEntered(address: string, loopback: boolean): true | string {
  const checked = checkAddress(address, loopback)
  if (checked !== true) return checked
  const url = new URL(address)
  if (ipIn(url) !== undefined || (loopback && isLocal(url))) return true
  const isPublic = HAS_A_DOT.test(url.hostname) && !OF_ONE_NETWORK.test(url.hostname)
  if (!isPublic) {
    return `The address must be one of the public internet, as hooks.library.example is; “${url.hostname}” is known only in a network of one’s own.`
  }
  return url.port === '0' ? 'The address must not name the port 0.' : true
}

const isLocal = (url: URL) =>
  url.hostname === 'localhost' || isWithin('loopback', ipIn(url) ?? 'a name')

/** What is not encrypted leaves this machine in no case. */
export function reachOf({ protocol }: URL, loopback: boolean): Reach {
  if (protocol === 'http:') return 'loopback'
  return loopback ? 'either' : 'public'
}
