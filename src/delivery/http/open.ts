/** Any site may read the API, and what its answers say of themselves. */
export const METHODS = 'GET, HEAD, OPTIONS'
/** What is read, and what tools send with every request; to name them all is more than `*`, which leaves `Authorization` out. */
export const ALLOWED = [
  'Accept',
  'Authorization',
  'Cache-Control',
  'Content-Type',
  'If-None-Match',
  'Last-Event-ID',
  'Pragma',
  'traceparent',
  'tracestate',
  'X-Request-Id',
]
/** Short, since every answer carries it: nothing here is asked with credentials of the browser's. */
export const EXPOSED = '*'

export const OPEN: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED,
}
