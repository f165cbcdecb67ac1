import { describe, expect, it } from '@jest/globals'
import { Lru } from '../../src/delivery/http/lru'

describe('the cache of answers', () => {
  it('lets go of what was used longest ago when it is full', () => {
    const gone: string[] = []
    const cache = new Lru<string>(10, (key) => gone.push(key))
    cache.set('a', 'A', 4)
    cache.set('b', 'B', 4)
    cache.get('a')
    cache.set('c', 'C', 4)
    expect(gone).toEqual(['b'])
    expect(cache.bytes).toBe(8)
  })

  it('counts what a value comes to hold later', () => {
    const cache = new Lru<string>(10)
    cache.set('a', 'A', 4)
    cache.set('b', 'B', 4)
    cache.grow('b', 'B', 3)
    expect([cache.get('a'), cache.get('b'), cache.bytes]).toEqual([undefined, 'B', 7])
    cache.grow('b', 'another', 3)
    expect(cache.bytes).toBe(7)
  })

  it('does not take what is larger than all it may hold', () => {
    const cache = new Lru<string>(10)
    cache.set('a', 'A', 11)
    expect([cache.get('a'), cache.bytes]).toEqual([undefined, 0])
  })
})
