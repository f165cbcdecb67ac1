import path from 'node:path'

/** The file of an embedded database, by the `file:` address that the settings name. */
export const databaseFile = (uri: string): string => path.resolve(uri.replace(/^file:(\/\/)?/, ''))
