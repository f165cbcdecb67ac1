/** Sends the same bytes at every address: `node same.mjs bare|express FOLDER`. */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import express from 'express'

const [how, folder = ''] = process.argv.slice(2)
const buffers = new Map(
  readdirSync(folder).map((name) => [`/${name}`, readFileSync(path.join(folder, name))]),
)
const TYPE = 'application/json; charset=utf-8'

function bare({ url, headers }, response) {
  const body = buffers.get(url)
  if (!body) return response.writeHead(404).end()
  if (headers['if-none-match']) return response.writeHead(304).end()
  response.writeHead(200, { 'Content-Type': TYPE, 'Content-Length': body.length })
  response.end(body)
}

function withExpress() {
  const app = express()
  for (const [address, body] of buffers) {
    app.get(address, (_request, response) => response.type(TYPE).send(body))
  }
  return app
}

createServer(how === 'express' ? withExpress() : bare).listen(Number(process.env.PORT), '127.0.0.1')
