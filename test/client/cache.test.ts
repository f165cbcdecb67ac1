import { expect, it } from '@jest/globals'
import { AnswerCache } from '../../src/client/cache'

const answer = (text: string) => ({ etag: `"${text}"`, text })
const keptOf = (cache: AnswerCache, ...urls: string[]) =>
  urls.filter((url) => cache.get(url) !== undefined)

it('lets go of what was not asked for the longest, not of what was kept the longest', () => {
  const cache = new AnswerCache(8)
  cache.set('/a', answer('aaaa'))
  cache.set('/b', answer('bbbb'))
  cache.get('/a')
  cache.set('/c', answer('cccc'))
  expect(keptOf(cache, '/a', '/b', '/c')).toEqual(['/a', '/c'])
})

it('counts an answer once, however often it is replaced', () => {
  const cache = new AnswerCache(8)
  for (const text of ['old ', 'newer', 'new ']) cache.set('/a', answer(text))
  cache.set('/b', answer('bbbb'))
  expect(keptOf(cache, '/a', '/b')).toEqual(['/a', '/b'])
  expect(cache.get('/a')).toEqual(answer('new '))
})
