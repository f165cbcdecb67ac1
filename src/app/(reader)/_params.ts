/** As a part of an address was written, which Next hands on as it was sent; what was sent wrongly is in no name. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

/** The names in a page's address. */
export async function namesIn<T extends Record<string, string>>(params: Promise<T>): Promise<T> {
  const names = Object.entries(await params).map(([name, part]) => [name, decoded(part)])
  return Object.fromEntries(names) as T
}
