import type { IncomingMessage, RequestListener } from 'node:http'

/** The reader shows what `/v1` has in memory, so it goes on. */
const NEEDS_DATABASE = /^\/(?:admin|api|preview)(?:[/?]|$)/
const API = /^\/api(?:[/?]|$)/
const RETRY_AFTER = '5'
const REASON = 'The database does not answer just now.'
const NOT_DONE = `${REASON} Nothing was changed: what was saved before is safe. Keep this page open and try again in a moment.`

/** It comes back by itself, so nobody need do more than wait. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_AFTER}">
<meta name="robots" content="noindex">
<title>The database does not answer</title>
</head>
<body>
<main>
<h1>The database does not answer</h1>
<p>Nothing can be opened or saved until it does. What was saved before is safe.</p>
<p>This page tries again by itself every few seconds.</p>
</main>
</body>
</html>
`

/**
 * Pages that need the database, and in words why there are none while it is away.
 *
 * @param isReachable asks the database
 */
export const whileReachable =
  (pages: RequestListener, isReachable: () => Promise<boolean>): RequestListener =>
  async (request, response) => {
    if (!NEEDS_DATABASE.test(request.url ?? '') || (await isReachable()))
      return pages(request, response)
    const [type, body] = inWords(request)
    response.writeHead(503, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'Retry-After': RETRY_AFTER,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

/** As who asks can show it: the admin's forms show the messages of its API. */
function inWords({ url = '', headers }: IncomingMessage): [type: string, body: string] {
  if (API.test(url)) {
    return ['application/json', JSON.stringify({ errors: [{ message: NOT_DONE }] })]
  }
  return 'next-action' in headers ? ['text/plain', NOT_DONE] : ['text/html', PAGE]
}
