/** Any site may read the API, and what its answers say of themselves. */
export const METHODS = 'GET, HEAD, OPTIONS'
export const EXPOSED = ['ETag', 'Link', 'Retry-After', 'X-Request-Id']

export const OPEN: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED.join(),
}
