/** Indexes of databases hold no longer keys; what differs only behind this is told apart by the document itself. */
const LONGEST = 500

/**
 * A path as two are compared: of `/courses/welcome/index.html`, `/courses/welcome.html` and `/courses/welcome/` each is
 * where a static site serves the same page. Percent-encoding is undone where it is one.
 */
export function comparablePath(path: string): string {
  const [plain = ''] = path.split(/[?#]/, 1)
  return (
    decoded(plain)
      .normalize('NFC')
      .replace(/\/+/g, '/')
      .replace(/\.html?$/, '')
      .replace(/\/(?:index)?$/, '')
      .slice(0, LONGEST) || '/'
  )
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
