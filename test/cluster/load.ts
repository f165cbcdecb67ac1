/** Readers who ask again and again, each over a connection that it keeps. */
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, request } from 'undici'

export interface Load {
  /** Ends it; says what came of it. */
  stop: () => Promise<Counted>
  /** What has come of it until now. */
  counted: Counted
}

export interface Counted {
  requests: number
  /** How often each status was answered; a connection that broke counts as `error`. */
  statuses: Record<string, number>
  /** What was answered with an `Age`. */
  aged: number
  /** Of answers that were neither a success nor awaited, the first few in words. */
  failures: string[]
  /** The longest that an answer took, in milliseconds. */
  slowest: number
}

interface Asked {
  base: string
  paths: readonly string[]
  /** How many ask at a time. */
  readers?: number
  /** Milliseconds between two requests of one. */
  pause?: number
}

const MOST_SHOWN = 5

export function startLoad({ base, paths, readers = 8, pause = 20 }: Asked): Load {
  const agent = new Agent({ connections: readers })
  const counted: Counted = { requests: 0, statuses: {}, aged: 0, failures: [], slowest: 0 }
  let isOver = false

  const ask = async (path: string) => {
    const begin = performance.now()
    let status = 'error'
    try {
      const answer = await request(base + path, { dispatcher: agent })
      await answer.body.dump()
      status = String(answer.statusCode)
      if (answer.headers.age !== undefined) counted.aged += 1
      if (status !== '200') note(`${status} ${path}`)
    } catch (error) {
      note(`${error instanceof Error ? error.message : String(error)} ${path}`)
    }
    counted.requests += 1
    counted.statuses[status] = (counted.statuses[status] ?? 0) + 1
    counted.slowest = Math.max(counted.slowest, performance.now() - begin)
  }
  const note = (failure: string) => {
    if (counted.failures.length < MOST_SHOWN) counted.failures.push(failure)
  }
  const read = async (number: number) => {
    for (let turn = number; !isOver; turn += 1) {
      await ask(paths[turn % paths.length] ?? '/v1')
      await wait(pause)
    }
  }
  const all = Promise.all(Array.from({ length: readers }, (_, number) => read(number)))
  return {
    counted,
    stop: async () => {
      isOver = true
      await all
      await agent.close()
      return counted
    },
  }
}
