import { describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { renderHtml } from '../../blocks/render'
import type { Body as BodyTree } from '../../src/contract'
import { findAnchors } from '../../src/look/anchors'
import { Body } from '../../src/look/Body'
import { factsOf } from '../../src/look/facts'
import { linkHref } from '../../src/look/hrefs'
import { ENGLISH } from '../../src/look/words'
import { CALLOUT_KINDS } from '../../src/model'
import { SAMPLE } from './sample'

const anchors = findAnchors(SAMPLE, ENGLISH)
const html = renderToStaticMarkup(
  <Body body={SAMPLE} anchors={anchors} words={ENGLISH} hrefOf={linkHref} />,
)

describe('a body as the reader shows it', () => {
  it.each([
    [556, 673, 'From 9 min 16 s to 11 min 13 s.'],
    [90, null, 'From 1 min 30 s.'],
    [null, 20, 'From the beginning to 20 s.'],
  ])('says which part of a recording it shows: %p to %p', (start, end, said) => {
    const [video] = SAMPLE.children.flatMap((node) => (node.type === 'video' ? [node] : []))
    const body: BodyTree = {
      type: 'body',
      children: video ? [{ ...video, start, end }] : [],
      footnotes: [],
    }
    const shown = renderToStaticMarkup(<Body body={body} hrefOf={linkHref} />)
    expect(shown).toContain(said)
    expect(html).not.toContain('From ')
  })

  it.each(CALLOUT_KINDS)('tells a callout of the kind %s by word, icon and colour', (kind) => {
    const [box] = new RegExp(`<aside[^>]*data-kind="${kind}".*?</aside>`).exec(html) ?? []
    expect(box).toContain(`--k:var(--kind-${kind})`)
    expect(box).toContain('<svg')
    expect(box?.toLowerCase()).toContain(ENGLISH.kinds[kind].toLowerCase())
  })

  it('says the word once where the title only repeats it, as the heading that the title is', () => {
    expect(html).toMatch(/<h2 class="label callout__title">.*?Learning Objectives<\/h2><p>/)
  })

  it('says the word once where the text begins with it', () => {
    const text = (words: string) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: words }],
    })
    const children = [text('REFLECTION'), text('Why?')]
    const body: BodyTree = {
      type: 'body',
      children: [{ type: 'callout', id: 'cal_1', kind: 'reflection', sourceClasses: [], children }],
      footnotes: [],
    }
    const box = <Body body={body} anchors={findAnchors(body, ENGLISH)} words={ENGLISH} />
    expect(renderToStaticMarkup(box)).toMatch(/Reflection<\/p><p>Why\?<\/p><\/aside>/)
  })

  it('loads nothing from others: no frame, and a link where the video will play', () => {
    expect(html).not.toContain('<iframe')
    expect(html).toContain(
      '<a class="play" href="https://www.youtube.com/watch?v=abc">Play video, 4 min 12 s</a>',
    )
  })

  it.each([
    'https://unknown.example/board?a=1&b=2',
    'https://h5p.org.example/1',
    '/a board',
    'no address at all',
    'javascript:alert(1)',
  ])('is the delivered HTML where that frames nothing: %s', (url) => {
    const body: BodyTree = {
      type: 'body',
      children: [
        { type: 'embed', url, title: 'A board' },
        { type: 'embed', url, title: '' },
      ],
      footnotes: [],
    }
    expect(renderToStaticMarkup(<Body body={body} />)).toBe(
      renderHtml(body).replaceAll('&#x26;', '&amp;'),
    )
  })

  it.each(['https://h5p.org/h5p/embed/617', '//padlet.com/board'])(
    'offers a frame where the delivered HTML has one: %s',
    (url) => {
      const body: BodyTree = {
        type: 'body',
        children: [{ type: 'embed', url, title: '' }],
        footnotes: [],
      }
      const { host } = new URL(url, 'https://cms.example')
      expect(renderHtml(body)).toContain(`<iframe src="${url}" title="${host}"`)
      const shown = renderToStaticMarkup(<Body body={body} />)
      expect(shown).toContain(`<a class="play" href="${url}">Show: ${host}</a>`)
      expect(shown).toContain(`Nothing is loaded from ${host} until`)
    },
  )

  it('leads internal links to its own pages and follows no script', () => {
    expect(html).toContain('href="/first-contact/words#signs"')
    expect(html).not.toContain('javascript:')
    expect(html).toContain('A bad link')
  })

  it('reduces raw HTML to what cannot run or track', () => {
    expect(html).toContain('<p>Kept</p>')
    expect(html).not.toMatch(/alert|onclick|t\.example/)
  })

  it('links each note to every place that refers to it', () => {
    expect(html).toContain('id="fnref-1-2" href="#fn-1"')
    expect(html).toMatch(/<li id="fn-1".*?href="#fnref-1".*?href="#fnref-1-2".*?<\/li>/)
  })

  it('makes head cells of a table head its columns, others their rows', () => {
    expect(html).toMatch(/<thead><tr><th scope="col"><p>Visitor/)
    expect(html).toMatch(/<tbody><tr><th scope="row"><p>A parent/)
  })
})

describe('what a page says of itself', () => {
  it('lists headings and callouts of its first level, each under an id of its own', () => {
    expect(anchors.places.slice(0, 3)).toEqual([
      { id: 'learning-objectives', text: 'Learning Objectives', deeper: false },
      { id: 'start-from-the-door', text: 'Start from the door', deeper: false },
      { id: 'a-list', text: 'A list', deeper: true },
    ])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('leaves no gap between levels of headings', () => {
    const heading = (level: 1 | 2 | 3 | 4 | 5 | 6) => ({
      type: 'heading' as const,
      level,
      children: [{ type: 'text' as const, text: 'Words' }],
    })
    const children = ([3, 5, 5, 3, 2, 6, 1] as const).map(heading)
    const { levels } = findAnchors({ type: 'body', children, footnotes: [] }, ENGLISH)
    expect(children.map((node) => levels.get(node))).toEqual([2, 3, 3, 2, 2, 3, 2])
  })

  it('leads a link into the page where the delivered HTML would', () => {
    const heads = /<h[2-6][^>]* id="([^"]+)"/g
    const ofApi = [...renderHtml(SAMPLE).matchAll(heads)].map(([, id]) => id)
    expect(ofApi.length).toBeGreaterThan(2)
    expect([...anchors.ids.values()]).toEqual(expect.arrayContaining(ofApi))
  })

  it('counts minutes of reading and watching, videos and worksheets', () => {
    expect(factsOf(SAMPLE)).toEqual({ minutes: 5, videos: 1, worksheets: 2 })
  })
})
