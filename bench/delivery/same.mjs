/**
 * Sends the same bytes at every address: `node same.mjs bare|answers|express FOLDER`. What sends answers sends their
 * headers too, which it reads beside the bytes.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import express from 'express'

const [how, folder = ''] = process.argv.slice(2)
const HEADS = '.json'
const read = (name) => readFileSync(path.join(folder, name))
const names = readdirSync(folder)
const bodies = names.filter((name) => !name.endsWith(HEADS))
const buffers = new Map(bodies.map((name) => [`/${name}`, read(name)]))
const heads = new Map(
  names
    .filter((name) => name.endsWith(HEADS))
    .map((name) => [`/${name.slice(0, -HEADS.length)}`, JSON.parse(read(name))]),
)
const TYPE = 'application/json; charset=utf-8'

function bare({ url, headers }, response) {
  const body = buffers.get(url)
  if (!body) return response.writeHead(404).end()
  if (headers['if-none-match']) return response.writeHead(304).end()
  response.writeHead(200, { 'Content-Type': TYPE, 'Content-Length': body.length })
  response.end(body)
}

function answers({ url, headers }, response) {
  const head = heads.get(url) ?? { status: 404, headers: [] }
  // Whether something has changed cannot be told without looking what the client has.
  const status = head.status === 304 && !headers['if-none-match'] ? 200 : head.status
  response.writeHead(status, head.headers)
  response.end(status === 200 ? buffers.get(url) : undefined)
}

function withExpress() {
  const app = express()
  for (const [address, body] of buffers) {
    app.get(address, (_request, response) => response.type(TYPE).send(body))
  }
  return app
}

const listener = how === 'express' ? withExpress() : how === 'answers' ? answers : bare
createServer(listener).listen(Number(process.env.PORT), '127.0.0.1')
