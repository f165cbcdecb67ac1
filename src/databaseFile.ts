import path from 'node:path'

/** The file of an embedded database, by the `file:` address that the settings name, read as its driver reads it. */
export function databaseFile(uri: string): string {
  const [written = ''] = uri.replace(/^file:(\/\/)?/, '').split(/[?#]/)
  return path.resolve(decoded(written))
}

/** What is no percent-encoding, the driver refuses in words of its own. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
