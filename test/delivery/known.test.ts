/** What is remembered of what clients send, and that it does not fill the memory. */
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { clientOf } from '../../src/delivery/gate/address'
import { chooseEncoding } from '../../src/delivery/http/encoding'
import { Known } from '../../src/delivery/known'

describe('what is known', () => {
  /** Counts how often something is worked out. */
  function counting() {
    const made: string[] = []
    const make = (text: string) => {
      made.push(text)
      return text === 'nothing' ? undefined : text.toUpperCase()
    }
    return { made, make }
  }

  it('is worked out once, also where it is nothing', () => {
    const known = new Known<string | undefined>(9)
    const { made, make } = counting()
    const values = ['br', 'nothing', 'br', 'nothing'].map((text) => known.of(text, make))
    expect(values).toEqual(['BR', undefined, 'BR', undefined])
    expect(made).toEqual(['br', 'nothing'])
  })

  it('is not more than so much at a time', () => {
    const known = new Known<string | undefined>(2)
    const { made, make } = counting()
    for (const text of ['a', 'b', 'a', 'c', 'a']) known.of(text, make)
    expect(made).toEqual(['a', 'b', 'c', 'a'])
  })

  it('is nothing of a long text', () => {
    const known = new Known<string | undefined>(9)
    const { made, make } = counting()
    const long = 'x'.repeat(301)
    for (let time = 0; time < 2; time += 1) expect(known.of(long, make)).toBe('X'.repeat(301))
    expect(made).toEqual([long, long])
  })
})

describe('headers that are long', () => {
  const collect = () => {
    setFlagsFromString('--expose-gc')
    const run = runInNewContext('gc') as () => void
    run()
    return process.memoryUsage().heapUsed
  }
  /** As many as are remembered at most, each as long as a server takes it. */
  const held = (ask: (header: string) => void, count: number) => {
    const before = collect()
    for (let at = 0; at < count; at += 1) ask(`${at}, ${'203.0.113.7, '.repeat(4000)}::1`)
    return collect() - before
  }

  it.each([0, 1])('are not kept to know a client by, behind %s proxies', (trustedHops) => {
    const request = new IncomingMessage(new Socket())
    const ask = (header: string) => {
      request.headers = { 'x-forwarded-for': header }
      clientOf(request, trustedHops)
    }
    expect(held(ask, 500)).toBeLessThan(8_000_000)
  })

  it('are not kept to choose an encoding by', () => {
    expect(held(chooseEncoding, 199)).toBeLessThan(4_000_000)
  })
})
