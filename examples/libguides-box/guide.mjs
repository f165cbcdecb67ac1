// @ts-check
/** Shows the box on a page of another site: `node examples/libguides-box/guide.mjs [API] [PORT]`. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [api = 'http://localhost:3000', port = '8080'] = process.argv.slice(2)
const box = readFileSync(new URL('box.html', import.meta.url), 'utf8')
const guide = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A guide</title></head>
<body><main><h1>A guide</h1><h2>From another library</h2>${box.replaceAll('http://localhost:3000', api)}</main></body></html>`

const server = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(guide)
})
server.listen(Number(port), 'localhost', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(`http://localhost:${address.port}`)
})
