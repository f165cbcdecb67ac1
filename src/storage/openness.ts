import type { PayloadRequest } from 'payload'

/** Any site may read it, as it may the API; with nothing by which its browser knows somebody. */
const OPEN = { 'Access-Control-Allow-Origin': '*' }

/** What is published may be withdrawn. Its `ETag` is of the bytes as they are, so nobody may compress them on the way. */
const OF_ANYBODY = {
  'Cache-Control': 'public, max-age=300, no-transform',
  ...OPEN,
  'Access-Control-Expose-Headers': '*',
}
/** A browser may keep it, if it asks each time whether its user still may have it; Payload says which sites may read it. */
const OF_SOMEBODY = { 'Cache-Control': 'private, no-cache, no-transform' }

/** It may be there in a moment, or longer. */
export const OF_NOTHING = { 'Cache-Control': 'no-store', ...OPEN }

const DAY = 86_400

/** What a page of another site may send along: as to the API, and what asks for a part. */
const ALLOWED = [
  'Accept',
  'Authorization',
  'Cache-Control',
  'Content-Type',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'Pragma',
  'Range',
  'traceparent',
  'tracestate',
  'X-Request-Id',
]

/** What is answered to who asks what it may ask. */
export const PREFLIGHT = {
  Allow: 'GET, HEAD, OPTIONS',
  ...OPEN,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': ALLOWED.join(', '),
  'Access-Control-Max-Age': String(DAY),
}

/**
 * Who may keep and read a file: shared caches and other sites what is let out to whoever knows nothing but its name.
 *
 * @param doc the document of the file; absent where whoever asks may have every file
 */
export function opennessOf(
  { user, searchParams }: PayloadRequest,
  doc: unknown,
): Readonly<Record<string, string>> {
  const { _status: status } = (doc ?? {}) as { _status?: unknown }
  const isKnownByMore =
    status === 'draft' || (status === undefined && (searchParams?.size ?? 0) > 0)
  return user || isKnownByMore ? OF_SOMEBODY : OF_ANYBODY
}
