// @ts-check
/**
 * A folder with all that is published, a JSON file a document: `node examples/sync-mirror/mirror.mjs [API] [FOLDER]`.
 * Each run takes over what has changed since the one before, so let a timer run it as often as you like, or let it stay
 * and take over what it hears of: `node examples/sync-mirror/mirror.mjs API FOLDER --follow`.
 */
import { createClient } from 'connectedlib-cms/client'
import { FileSyncStore } from 'connectedlib-cms/client/files'

const [api = 'http://localhost:3000', folder = 'mirror', follow] = process.argv.slice(2)
const library = createClient({ baseUrl: api, retries: 5 })
/** @type {FileSyncStore<import('connectedlib-cms/client').DocumentIn<'html'>>} */
const store = new FileSyncStore(folder)

for await (const { written, removed, whole } of library.follow(store, { format: 'html' })) {
  console.log(
    `${written} written and ${removed} removed in ${folder}${whole ? ', which is whole now' : ''}.`,
  )
  if (follow !== '--follow') break
}
