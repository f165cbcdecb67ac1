/** Addresses that an API may give and a page may not follow. */
import { describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Video, Worksheet } from '../../src/contract'
import { Body } from '../../src/look'

const VIDEO: Video = {
  type: 'video',
  id: 'vid_1',
  provider: 'youtube',
  videoId: 'abc',
  url: 'https://www.youtube.com/watch?v=abc',
  embedUrl: 'https://www.youtube-nocookie.com/embed/abc',
  start: null,
  end: null,
  title: 'A visit',
  duration: null,
  showDuration: false,
  captions: 'none',
  credit: null,
}
const WORKSHEET: Worksheet = {
  type: 'worksheet',
  id: 'wks_1',
  kind: 'link',
  number: null,
  title: 'A list',
  href: 'https://a.example/list',
}
const SCRIPT = 'java\nscript:alert(1)'

const show = (node: Video | Worksheet) =>
  renderToStaticMarkup(<Body body={{ type: 'body', children: [node], footnotes: [] }} />)

describe('a video', () => {
  it.each(['', '/embed/abc', 'http://[', SCRIPT])(
    'is a link where it has no player: %j',
    (embedUrl) => {
      const html = show({ ...VIDEO, embedUrl })
      expect(html).toContain(`<a class="play" href="${VIDEO.url}">`)
      expect(html).toContain('<b>A visit.</b>')
    },
  )

  it('leads to its player where it has no other address', () => {
    expect(show({ ...VIDEO, url: SCRIPT })).toMatch(
      /<a class="play" href="https:\/\/www.youtube-nocookie.com\/embed\/abc[^"]*">/,
    )
  })

  it.each(['youtube', 'file'] as const)('of %s leads to no script', (provider) => {
    const html = show({ ...VIDEO, provider, url: SCRIPT, embedUrl: SCRIPT })
    expect(html).not.toMatch(/(href|src)="/)
    expect(html).toContain('<b>A visit.</b>')
  })
})

describe('a worksheet', () => {
  it('leads to its address', () => {
    expect(show(WORKSHEET)).toContain('<a href="https://a.example/list">')
  })

  it('leads to no script', () => {
    const html = show({ ...WORKSHEET, href: SCRIPT })
    expect(html).not.toContain('<a')
    expect(html).toContain('A list')
  })
})
