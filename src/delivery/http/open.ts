/** Any site may read the API, and what its answers say of themselves. */
export const METHODS = 'GET, HEAD, OPTIONS'
/** Short, since every answer carries it: nothing here is asked with credentials of the browser's. */
export const EXPOSED = '*'

export const OPEN: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED,
}
