const SVG = 'image/svg+xml'

/** A picture may be a document with scripts in it: opened by itself, it runs nothing and belongs to no site. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"

/** The headers of a file that is served. */
export function harmless({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  if (headers.get('Content-Type')?.startsWith(SVG)) {
    headers.set('Content-Security-Policy', POLICY)
  }
  return headers
}
