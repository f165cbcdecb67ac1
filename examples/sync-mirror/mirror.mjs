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

/** @param {string} [until] the id of what was heard, for which the node that answers may have to look */
async function sync(until) {
  const { written, removed, whole, token } = await library.sync(store, { format: 'html', until })
  console.log(
    `${written} written and ${removed} removed in ${folder}${whole ? ', which is whole now' : ''}.`,
  )
  return token
}

const since = await sync()
if (follow === '--follow') {
  for await (const { id } of library.events({ since })) await sync(id)
}
