import type { PayloadRequest } from 'payload'

/** Any site may read it, as it may the API. A file's name never gets other bytes, but what is published may be withdrawn. */
const OF_ANYBODY = {
  'Cache-Control': 'public, max-age=300',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': '*',
}
/** A browser may keep it, if it asks each time whether its user still may have it; Payload says which sites may read it. */
const OF_SOMEBODY = { 'Cache-Control': 'private, no-cache' }

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
  const isKnownByMore = user || status === 'draft' || (searchParams?.size ?? 0) > 0
  return isKnownByMore ? OF_SOMEBODY : OF_ANYBODY
}
