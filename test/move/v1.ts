/** Everything that the delivery API says, over real HTTP, to the byte. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import { FORMATS } from '../../src/contract'
import { createDelivery, createPayloadStore } from '../../src/delivery'
import { PUBLIC_URL } from '../releases/cms'

const LISTS = [
  'courses',
  'modules',
  'sections',
  'callouts',
  'videos',
  'footnotes',
  'worksheets',
  'media',
]
const FIRST = [
  '/v1',
  '/v1/sync',
  '/v1/search?q=door',
  ...LISTS.flatMap((list) => FORMATS.map((format) => `/v1/${list}?limit=100&format=${format}`)),
]

/** @returns what each address answers: whole lists, each document, what search finds, and a full synchronization */
export async function answersOf(payload: Payload): Promise<Record<string, string>> {
  const store = createPayloadStore(payload)
  const delivery = createDelivery({ store, publicUrl: PUBLIC_URL })
  await delivery.ready()
  const server = createServer(express().use(delivery.router)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answers: Record<string, string> = {}
  try {
    const due = [...FIRST]
    for (const path of due) {
      const answer = await fetch(base + path)
      const text = await answer.text()
      answers[path] = `${answer.status} ${text}`
      const { links } = JSON.parse(text) as { links?: { next?: string | null } }
      if (links?.next) due.push(links.next.replace(PUBLIC_URL, ''))
    }
  } finally {
    server.closeAllConnections()
    server.close()
    await delivery.close()
  }
  return answers
}

/** PostgreSQL keeps JSON without the order of its keys. */
export const parsed = (answers: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).map(([path, text]) => [
      path,
      JSON.parse(text.slice(text.indexOf(' '))),
    ]),
  )
