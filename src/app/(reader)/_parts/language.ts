/** The language of a page's document; English for the page that says it is not there, or that it failed. */
export async function languageOf(document: Promise<{ language: string } | null>): Promise<string> {
  return document.then(
    (found) => found?.language ?? 'en',
    () => 'en',
  )
}
