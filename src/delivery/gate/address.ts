import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'
import { Known } from '../known'

/** Parts of an IPv6 address that tell networks apart: whoever has one address has all of its /64. */
const NETWORK_PARTS = 4

/** Clients ask more than once, and working out who they are costs more than to remember it. */
const known = new Known<string>(2000)

/**
 * Whom a request comes from, as far as limits go.
 *
 * @param trustedHops how many proxies stand before us, each of which adds to `X-Forwarded-For`
 * @returns an IPv4 address or an IPv6 network; undefined for what this machine asks itself, as the reader does
 */
export function clientOf(request: IncomingMessage, trustedHops: number): string | undefined {
  const { socket, headers } = request
  const peer = socket.remoteAddress ?? ''
  const forwarded = headers['x-forwarded-for']
  if (forwarded === undefined && peer === socket.localAddress) return undefined
  // Whom nobody is trusted to speak for is the peer, whatever is said.
  const name = trustedHops === 0 ? peer : `${trustedHops} ${peer} ${String(forwarded)}`
  return known.of(name, () =>
    networkOf(
      proxyAddr(request, (_address, hop) => hop < trustedHops),
      peer,
    ),
  )
}

/** @param otherwise what to go by where a proxy names no address */
function networkOf(address: string, otherwise: string): string {
  if (!ipaddr.isValid(address)) return otherwise
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const network = parsed.parts.slice(0, NETWORK_PARTS).map((part) => part.toString(16))
  return `${network.join(':')}::/64`
}
