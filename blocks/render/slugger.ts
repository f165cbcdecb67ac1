/** Makes ids of headings: letters and digits of any script, unique on a page. */
export function createSlugger(): (text: string) => string {
  const used = new Map<string, number>()
  return (text) => {
    const base =
      text
        .toLocaleLowerCase('en')
        .replace(/[’']/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '') || 'part'
    const count = used.get(base) ?? 0
    used.set(base, count + 1)
    return count === 0 ? base : `${base}-${count + 1}`
  }
}
