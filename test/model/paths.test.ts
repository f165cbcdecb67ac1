import { describe, expect, it } from '@jest/globals'
import { comparablePath } from '../../src/model'

describe('Paths', () => {
  it.each([
    '/modules/welcome',
    '/modules/welcome/',
    '/modules/welcome.html',
    '/modules/welcome.htm',
    '/modules/welcome/index.html',
    '//modules//welcome/',
    '/modules/w%65lcome',
    '/modules/welcome?page=2#top',
  ])('%s is the same page as all of these', (path) => {
    expect(comparablePath(path)).toBe('/modules/welcome')
  })

  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['', '/'],
    ['/a/html', '/a/html'],
    ['/a.html/b', '/a.html/b'],
    ['/caf%C3%A9', '/café'],
    ['/cafe\u0301', '/café'],
    ['/100%', '/100%'],
    [`/${'a'.repeat(600)}`, `/${'a'.repeat(499)}`],
  ])('of %s, %s is compared', (path, compared) => {
    expect(comparablePath(path)).toBe(compared)
  })
})
