const SVG = 'image/svg+xml'

/** A picture may be a document with scripts in it: opened by itself, it runs nothing and belongs to no site. */
const OF_SVG = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"
/** No other site shows a file as part of itself, but as a picture. */
const OF_ALL = "frame-ancestors 'self'"

/** The headers of a file that is served. */
export function harmless({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  const isSvg = headers.get('Content-Type')?.startsWith(SVG)
  headers.set('Content-Security-Policy', isSvg ? `${OF_SVG}; ${OF_ALL}` : OF_ALL)
  return headers
}
