/** The answers that are held in memory, and how many of them. */
import { describe, expect, it } from '@jest/globals'
import { Answer } from '../../src/delivery/http/answer'
import { Answers } from '../../src/delivery/http/answers'

/** What an entry costs beside its bytes, rounded up. */
const EACH = 2000
const CACHE = { maxAge: 1, whileRevalidating: 1, ifError: 1 }

/** @param text what can be compressed well */
const answerOf = (text: string, keys: string[] = []) =>
  new Answer({
    route: '/v1/modules',
    bytes: Buffer.from(text),
    contentType: 'application/json',
    keys,
    cache: CACHE,
    headers: {},
  })

const held = (answers: Answers, addresses: string[]) =>
  addresses.filter((address) => answers.get(address))

describe('the answers in memory', () => {
  it('are those that were asked for last', () => {
    const answers = new Answers(2 * EACH)
    answers.keep('/a', answerOf('a'))
    answers.keep('/b', answerOf('b'))
    answers.get('/a')
    answers.keep('/c', answerOf('c'))
    expect(held(answers, ['/a', '/b', '/c'])).toEqual(['/a', '/c'])
  })

  it('take what their encodings take too', async () => {
    const answers = new Answers(4 * EACH)
    const random = Array.from({ length: 3 * EACH }, (_, index) => String((index * 7919) % 9973))
    const large = answerOf(random.join('').slice(0, 2 * EACH))
    answers.keep('/a', answerOf('a'))
    answers.keep('/large', large)
    expect(held(answers, ['/a', '/large'])).toEqual(['/a', '/large'])
    answers.get('/large')
    await large.formFor('gzip', () => answers.grown('/large', large))
    expect(held(answers, ['/a', '/large'])).toEqual(['/large'])
    expect(large.held).toBeGreaterThan(2 * EACH)
  })

  it('take what their addresses take', () => {
    const answers = new Answers(4 * EACH)
    const long = ['/a', '/b', '/c'].map((path) => `${path}?x=${'x'.repeat(EACH)}`)
    for (const address of long) answers.keep(address, answerOf('a'))
    expect(held(answers, long)).toEqual(long.slice(1))
  })

  it('take what is noted of the documents that they show', () => {
    const answers = new Answers(10 * EACH)
    const paths = ['/a', '/b', '/c']
    const shown = Array.from({ length: 50 }, (_, index) => `sec_${String(index).padStart(16, '0')}`)
    for (const path of paths) answers.keep(path, answerOf('a', shown))
    expect(held(answers, paths)).toEqual(['/c'])
  })

  it('are dropped with what they are made of, also after they have grown', async () => {
    const answers = new Answers(10 * EACH)
    const large = answerOf('a'.repeat(EACH), ['sec_a'])
    answers.keep('/large', large)
    answers.keep('/other', answerOf('other', ['sec_b']))
    await large.formFor('gzip', () => answers.grown('/large', large))
    answers.drop(new Set(['sec_a']))
    expect(held(answers, ['/large', '/other'])).toEqual(['/other'])
  })

  it('do not come back where they grow after they were dropped', async () => {
    const answers = new Answers(10 * EACH)
    const large = answerOf('a'.repeat(EACH), ['sec_a'])
    answers.keep('/large', large)
    const growing = large.formFor('gzip', () => answers.grown('/large', large))
    answers.drop(new Set(['sec_a']))
    await growing
    expect(held(answers, ['/large'])).toEqual([])
  })

  it.each([0, EACH])('are none that take more than the %d bytes there are', (capacity) => {
    const answers = new Answers(capacity)
    answers.keep('/large', answerOf('a'.repeat(EACH), ['sec_a']))
    expect(held(answers, ['/large'])).toEqual([])
    expect(() => answers.drop(new Set(['sec_a']))).not.toThrow()
    expect(answers.noted).toBe(0)
  })

  it('leave nothing behind when they make room or are dropped', () => {
    const answers = new Answers(2 * EACH)
    for (const name of ['a', 'b', 'c', 'd']) answers.keep(`/${name}`, answerOf(name, [name, 'all']))
    expect(answers.noted).toBe(['c', 'd', 'all'].length)
    answers.drop(new Set(['all']))
    expect(answers.noted).toBe(0)
  })
})
