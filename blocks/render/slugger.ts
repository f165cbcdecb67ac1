/**
 * Makes ids of headings, unique on a page, as kramdown makes them: links into an imported page lead where
 * they led before.
 */
export function createSlugger(): (text: string) => string {
  const taken = new Set<string>()
  return (text) => {
    const slug = slugOf(text)
    let id = slug
    for (let count = 1; taken.has(id); count += 1) id = `${slug}-${count}`
    taken.add(id)
    return id
  }
}

/** Marks are parts of letters: without its vowels, a word of Hindi or Thai is another word or none. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
  return slug || 'section'
}
