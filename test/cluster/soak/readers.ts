/** Readers of every kind, so many requests a second in all, whether the answers come in time or not. */
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, request } from 'undici'

export interface Counted {
  requests: number
  /** Answers of 500 and above, and connections that broke. */
  failures: number
  /** Of the first of them, what and where. */
  first: string | undefined
  /** Requests that were not sent, since too many were waiting for their answers. */
  unsent: number
  /** Milliseconds, of each answer. */
  times: number[]
}

const TICK = 20
const MOST_WAITING = 500
const WORDS = 'library welcome quiet newcomer door worksheet table name visit language'.split(' ')

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const upTo = (most: number) => 1 + Math.floor(Math.random() * most)

/** What is asked, by its share in a hundred. */
const KINDS: [share: number, path: () => string][] = [
  [40, () => '/v1/modules/first-contact?include=sections'],
  [20, () => pick(['/v1/modules', '/v1/courses', '/v1/sections', '/v1'])],
  // Of many addresses, most of which nobody has asked for before.
  [15, () => `/v1/sections?limit=${upTo(100)}&format=${pick(['json', 'html', 'text'])}`],
  [10, () => `/v1/search?q=${pick(WORDS)}+${pick(WORDS)}&limit=${upTo(20)}`],
  [5, () => `/v1/sync?limit=${upTo(50)}`],
]

function anyPath(): string | undefined {
  let left = Math.random() * 100
  for (const [share, path] of KINDS) {
    left -= share
    if (left < 0) return path()
  }
  return undefined
}

const nothing = (): Counted => ({
  requests: 0,
  failures: 0,
  first: undefined,
  unsent: 0,
  times: [],
})

export function startReaders(bases: readonly string[], rate: number) {
  const agent = new Agent({ connections: 50, pipelining: 1 })
  let counted = nothing()
  let waiting = 0
  let isOver = false
  /** What the last answer of an address was, for those who have it. */
  const known = new Map<string, string>()

  const send = async (base: string) => {
    const path = anyPath()
    const [has, etag] = path ? [] : (pick([...known]) ?? [])
    const url = has ?? base + (path ?? '/v1/modules')
    const begin = performance.now()
    waiting += 1
    try {
      const headers = { 'accept-encoding': 'br', ...(etag && { 'if-none-match': etag }) }
      const answer = await request(url, { dispatcher: agent, headers })
      await answer.body.dump({ limit: 16 * 1024 * 1024 })
      const tag = answer.headers.etag
      if (typeof tag === 'string' && known.size < 50) known.set(url, tag)
      if (answer.statusCode >= 500) fail(`${answer.statusCode} ${url}`)
    } catch (error) {
      fail(`${error instanceof Error ? error.message : String(error)} ${url}`)
    }
    waiting -= 1
    counted.requests += 1
    counted.times.push(performance.now() - begin)
  }
  const fail = (what: string) => {
    counted.failures += 1
    counted.first ??= what
  }
  const run = async () => {
    const begin = performance.now()
    for (let sent = 0; !isOver; await wait(TICK)) {
      for (const due = ((performance.now() - begin) / 1000) * rate; sent < due; sent += 1) {
        if (waiting < MOST_WAITING) void send(pick(bases))
        else counted.unsent += 1
      }
    }
  }
  const running = run()
  return {
    /** What has come of it since this was asked last. */
    take: (): Counted => {
      const taken = counted
      counted = nothing()
      return taken
    },
    stop: async () => {
      isOver = true
      await running
      while (waiting > 0) await wait(TICK)
      await agent.close()
    },
  }
}
