// @ts-check
/**
 * A server that hears at once of what is published: `WEBHOOK_SECRET=whsec_… node examples/webhook-receiver/receiver.mjs [PORT]`.
 * It works first and answers then, so that what goes wrong comes again; work that takes longer than seconds is only noted
 * here, and done afterwards. It knows what it has had already, and takes no older document for a newer one.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { receive, WebhookError } from 'connectedlib-cms/webhooks'

const secret = process.env.WEBHOOK_SECRET
if (!secret) throw new Error('Set WEBHOOK_SECRET to the secret that the CMS has shown.')
const [port = '8080'] = process.argv.slice(2)
/** The release of each document that came last. A server that lives longer keeps these in its database. */
const releases = new Map()

const server = createServer(async (request, response) => {
  try {
    const event = receive(secret, { body: await text(request), headers: request.headers })
    take(event)
    response.writeHead(204).end()
  } catch (error) {
    console.error(String(error))
    response.writeHead(statusOf(error)).end()
  }
})

/** What is not understood need not come again; what went wrong here must. @param {unknown} error */
function statusOf(error) {
  if (!(error instanceof WebhookError)) return 500
  return error.code === 'unverified' ? 401 : 204
}

/** @param {import('connectedlib-cms/webhooks').WebhookEvent} event */
function take(event) {
  if (event.type === 'webhook.test') return console.log(`A test of “${event.data.label}”.`)
  const { data, meta } = event
  if ((releases.get(data.id) ?? 0) >= meta.release) return
  if (event.type === 'document.deleted') console.log(`Withdrawn: ${data.type} ${data.id}`)
  else console.log(`Published: ${event.data.type} “${event.data.title}”`)
  releases.set(data.id, meta.release)
}

server.listen(Number(port), '127.0.0.1')
await once(server, 'listening')
const address = server.address()
if (address && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}/`)
