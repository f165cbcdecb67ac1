import type { IncomingMessage } from 'node:http'

/**
 * What is wrong with the host that a request names, if anything. Where it names two, what stands before us may look at the
 * other one than Node, which takes the first. RFC 9112 §3.2 has both refused.
 */
export function faultOfHost({ rawHeaders, httpVersion }: IncomingMessage): string | undefined {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  if (hosts > 1) return 'It names more than one host. Send “Host” once.'
  return hosts === 0 && httpVersion === '1.1' ? 'It names no host. Send “Host”.' : undefined
}
