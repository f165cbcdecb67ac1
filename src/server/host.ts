import type { IncomingMessage } from 'node:http'

/**
 * Whether a request names more than one host. What stands before us may look at the other one than Node, which takes the
 * first; RFC 9112 §3.2 has such requests refused.
 */
export function hasSeveralHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}
