import path from 'node:path'

/** Of a `file:` address, with or without the machine that it may name: RFC 8089. */
const BEFORE_PATH = /^file:(\/\/(localhost)?(?=\/))?/

/** The file of an embedded database, by the `file:` address that the settings name, read as its driver reads it. */
export const databaseFile = (uri: string): string =>
  path.resolve(/* turbopackIgnore: true */ decoded(uri.replace(BEFORE_PATH, '')))

/** The address by which the driver finds a file, whatever its name holds. */
export const databaseUri = (file: string): string =>
  `file:${file.split('/').map(encodeURIComponent).join('/')}`

/** What is no percent-encoding, the driver refuses in words of its own. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
