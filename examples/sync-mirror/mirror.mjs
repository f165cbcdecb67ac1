// @ts-check
/**
 * A folder with all that is published, a JSON file a document: `node examples/sync-mirror/mirror.mjs [API] [FOLDER]`.
 * Each run takes over what has changed since the one before, so let a timer run it as often as you like.
 */
import { createClient } from 'connectedlib-cms/client'
import { FileSyncStore } from 'connectedlib-cms/client/files'

const [api = 'http://localhost:3000', folder = 'mirror'] = process.argv.slice(2)
const library = createClient({ baseUrl: api, retries: 5 })
/** @type {FileSyncStore<import('connectedlib-cms/client').DocumentIn<'html'>>} */
const store = new FileSyncStore(folder)

const { written, removed, whole } = await library.sync(store, { format: 'html' })
console.log(
  `${written} written and ${removed} removed in ${folder}${whole ? ', which is whole now' : ''}.`,
)
