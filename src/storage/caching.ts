import type { PayloadRequest } from 'payload'

/** A file's name never gets other bytes, but what is published may be withdrawn. */
const OF_ANYBODY = 'public, max-age=300'
/** A browser may keep it, if it asks each time whether its user still may have it. */
const OF_SOMEBODY = 'private, no-cache'

/**
 * @param doc the document of the file; absent where whoever asks may have every file
 * @returns `Cache-Control`: shared caches keep only what is let out to whoever knows nothing but its name
 */
export function cachingOf({ user, searchParams }: PayloadRequest, doc: unknown): string {
  const { _status: status } = (doc ?? {}) as { _status?: unknown }
  const isKnownByMore = user || status === 'draft' || (searchParams?.size ?? 0) > 0
  return isKnownByMore ? OF_SOMEBODY : OF_ANYBODY
}
