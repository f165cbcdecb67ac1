/** What a reader calls a licence, and where its terms are, by SPDX identifier. */
export function describeLicense(id: string): { name: string; url: string | null } {
  if (id === 'CC0-1.0') {
    return { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }
  }
  const [, terms, version] = /^CC-(BY(?:-[A-Z]+)*)-(\d\.\d)$/.exec(id) ?? []
  if (!terms || !version) return { name: id, url: null }
  return {
    name: `CC ${terms} ${version}`,
    url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
  }
}
