/** What the look says beside what it shows can be said in another language. */
import { expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { Body, ENGLISH, type BodyTree, type Words } from '../../src/look'
import { SAMPLE } from './sample'

const OF_A_BODY = new Set('text title caption alt credit summary term code html'.split(' '))
const FRAMED = { type: 'embed', url: 'https://h5p.org/1', title: '' } as const
const [video] = SAMPLE.children.flatMap((node) => (node.type === 'video' ? [node] : []))

/** The sample without a word of its own. */
const BODY = JSON.parse(
  JSON.stringify({
    ...SAMPLE,
    children: [...SAMPLE.children, FRAMED, { ...video, start: 3, embedUrl: '' }],
  }),
  (key, value: unknown) => (typeof value === 'string' && OF_A_BODY.has(key) ? '字' : value),
) as BodyTree

/** Each text in brackets. */
function marked<T>(value: T): T {
  if (typeof value === 'string') return `⟦${value}⟧` as T
  if (typeof value === 'function') {
    return ((...given: unknown[]) => marked(value(...given) as unknown)) as T
  }
  const entries = Object.entries(value as object).map(([name, each]) => [name, marked(each)])
  return Object.fromEntries(entries) as T
}

it('with nothing left out', () => {
  const html = renderToStaticMarkup(<Body body={BODY} words={marked<Words>(ENGLISH)} />)
  const said = [
    ...html.replaceAll(/<[^>]*>/g, '\n').split('\n'),
    ...[...html.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/g)].map(([, text = '']) => text),
  ]
  expect(said).toEqual(expect.arrayContaining(['⟦Notes⟧', '⟦Note 1⟧', '⟦Table⟧']))
  const own = said.map((text) => text.replaceAll(/⟦[^⟧]*⟧|https?:\S+/g, ''))
  expect(own.filter((text) => /[a-z]/i.test(text))).toEqual([])
})
