/** Whether a client that sends If-None-Match has one of these. RFC 9110 §13.1.2. */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const known = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []
  // An encoded form carries its encoding behind the hash; it is the same answer.
  return known.some((tag) => baseOf(tag) === baseOf(etag))
}

const baseOf = (tag: string) => tag.replace(/^W\//, '').replace(/-(?:br|gzip)"$/, '"')
