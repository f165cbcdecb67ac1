/** The OpenAPI document, made from the endpoints that serve. */
import type { Endpoint } from '../endpoint'
import { EVENTS } from '../events/declared'
import { components } from './components'
import type { Json } from './json'
import { operationOf, streamOperation } from './operation'
import { TAGS } from './tags'
import { webhooks } from './webhooks'

const ABOUT = `What has been published, to read: no key is needed, and any origin may ask (CORS).

Every parameter is named and checked; one that an address does not know is a \`422\` that names it. Every failure is a
problem document (RFC 9457) with a \`code\`; \`/v1/errors\` lists them. \`HEAD\` answers as \`GET\` does, without a body;
\`OPTIONS\` tells what is possible; any other method is a \`405\`. Too many requests of one address are a \`429\`; the key of
a partner (\`Authorization: Bearer clk_…\`) allows more. \`perspective=preview\` shows drafts to those who may see them.`

export function openapiDocument(all: readonly Endpoint[]): Json {
  const endpoints = all.filter(({ documented = true }) => documented)
  return {
    openapi: '3.1.0',
    info: { title: 'ConnectedLib delivery API', version: 'v1', description: ABOUT },
    // Where the document is: whoever reads it has reached that.
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: {
      ...Object.fromEntries(
        endpoints.map((endpoint) => [templateOf(endpoint.path), { get: operationOf(endpoint) }]),
      ),
      [EVENTS.path]: { get: streamOperation() },
    },
    webhooks: webhooks(),
    components: components(endpoints),
  }
}

/** Express's `:name` as OpenAPI's `{name}`. */
const templateOf = (path: string) => path.replace(/:(\w+)/g, '{$1}')
