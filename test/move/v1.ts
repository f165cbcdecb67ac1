/** Everything that the delivery API says, over real HTTP, to the byte. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { FORMATS } from '../../src/contract'
import { REFERABLE } from '../../src/model'
import { PUBLIC_URL } from '../releases/cms'
import { serving } from '../serving'

const TRIES = 100
const FIRST = [
  '/v1',
  '/v1/sync',
  '/v1/search?q=door',
  ...REFERABLE.flatMap((list) => FORMATS.map((format) => `/v1/${list}?limit=100&format=${format}`)),
]

/** @returns what each address answers: whole lists, each document, what search finds, and a full synchronization */
export const answersOf = (payload: Payload): Promise<Record<string, string>> =>
  serving(payload, async (base) => {
    const answers: Record<string, string> = {}
    const due = [...FIRST]
    for (const path of due) {
      const answer = await fetchReady(base + path)
      const text = await answer.text()
      answers[path] = `${answer.status} ${text}`
      const { links } = JSON.parse(text) as { links?: { next?: string | null } }
      if (links?.next) due.push(links.next.replace(PUBLIC_URL, ''))
    }
    return answers
  })

/** Asks again while what is searched is being made ready. */
async function fetchReady(url: string): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url)
    if (answer.status !== 503 || tries === TRIES) return answer
    await wait(100)
  }
}

/** PostgreSQL keeps JSON without the order of its keys. */
export const parsed = (answers: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).map(([path, text]) => [
      path,
      JSON.parse(text.slice(text.indexOf(' '))),
    ]),
  )
