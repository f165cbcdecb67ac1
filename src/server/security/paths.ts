/**
 * The parts of a path as Next and Payload may take it: Next decodes it and tidies it up, and Payload does not look at the
 * case. Nothing where it cannot be read.
 */
export function partsOf(path: string): string[] | undefined {
  try {
    const { pathname } = new URL(`http://host${path}`)
    return decodeURIComponent(pathname).toLowerCase().split('/').filter(Boolean)
  } catch {
    return undefined
  }
}
