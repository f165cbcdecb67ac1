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

const isLocal = (url: URL) =>
  url.hostname === 'localhost' || isWithin('loopback', ipIn(url) ?? 'a name')

/** What is not encrypted leaves this machine in no case. */
export function reachOf({ protocol }: URL, loopback: boolean): Reach {
  if (protocol === 'http:') return 'loopback'
  return loopback ? 'either' : 'public'
}
