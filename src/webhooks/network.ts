/** Where a webhook may lead: not into the network in which the server stands. */
import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** `public`: the internet alone. `loopback`: this machine alone. `either`: both of them. */
export type Reach = 'public' | 'loopback' | 'either'

/** An address into which no request is sent, whatever name leads to it. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress'
}

/** Whether an IP address lies within reach. What `ipaddr.js` knows as special is not of the internet. */
export function isWithin(reach: Reach, ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.parse(ip)
  const range = address.range()
  if (range === 'unicast') return reach !== 'loopback' && !isCompatible(address)
  return range === 'loopback' && reach !== 'public'
}

/** Addresses of IPv4 in IPv6 as they were once written (RFC 4291, 2.5.5.1), which `ipaddr.js` takes for ordinary ones. */
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96')

const isCompatible = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address instanceof ipaddr.IPv6 && address.match(COMPATIBLE)

/** The IP address that a URL names without the help of DNS; undefined where it names a host. */
export function ipIn({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : undefined
}

/**
 * Looks a name up for the connection that is about to be opened, and lets none be opened that is out of reach.
 * What was checked is what is connected to, so a name that changes meanwhile changes nothing.
 */
export const lookupWithin =
  (reach: Reach): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      if (!found.every(({ address }) => isWithin(reach, address))) {
        return callback(refusalOf(hostname, found), [])
      }
      const [first] = found
      if (options.all || !first) return callback(null, found)
      callback(null, first.address, first.family)
    })
  }

/** @throws RefusedAddress where the URL names an IP address that is out of reach; names are checked when they are looked up */
export function checkReach(url: URL, reach: Reach): void {
  const ip = ipIn(url)
  if (ip !== undefined && !isWithin(reach, ip)) throw refusalOf(ip, [])
}

function refusalOf(host: string, found: readonly LookupAddress[]): RefusedAddress {
  const means =
    found.length > 0 ? `, which is ${found.map(({ address }) => address).join(', ')},` : ''
  return new RefusedAddress(`${host}${means} is no address of the public internet.`)
}
