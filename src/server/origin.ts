const ABSOLUTE = /^https?:\/\/[^/?#]*/i

/**
 * The target of a request as all that follow read it: a path and a query. A proxy is asked with the whole address, and
 * every server has to take that too (RFC 9112, 3.2.2).
 */
export function originForm(target: string): string {
  if (target.startsWith('/') || !ABSOLUTE.test(target)) return target
  const rest = target.replace(ABSOLUTE, '')
  return rest.startsWith('/') ? rest : `/${rest}`
}
