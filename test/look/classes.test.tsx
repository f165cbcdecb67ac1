/** A style sheet for one form of a body serves the other. */
import { expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { renderHtml } from '../../blocks/render'
import { Body } from '../../src/look'
import { SAMPLE } from './sample'

const classesIn = (html: string) =>
  new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))

it('what React shows has each class that the format html has', () => {
  const shown = classesIn(renderToStaticMarkup(<Body body={SAMPLE} />))
  const missing = [...classesIn(renderHtml(SAMPLE))].filter((name) => !shown.has(name))
  // React says the duration in the words of the button that plays.
  expect(missing).toEqual(['video__duration'])
})
