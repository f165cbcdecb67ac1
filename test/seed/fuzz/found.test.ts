/** What mutated pages have shown to be lost, or to make the importer fail, each cut down to its cause. */
import { expect, test } from '@jest/globals'
import { outcomeOf } from './pipeline'

const FOUND: [string, string][] = [
  ['a note within its anchor', '<a name="fn1">Note\n\n<a href="#fn1">1</a>'],
  ['a note of the other form within its anchor', '<a href="#6A" name="6">Note'],
  ['words in a reference', '<a href="#fn1">see\n\n<a name="fn1">1</a>: Note'],
  ['a note that only HTML refers to', 'Text<v><a href="#fn1">\n\n<a name="fn1">1</a>: Note'],
  ['a note that begins twice', '<a name="fn1"><a name="fn1">Note'],
  [
    'a list of notes with more in it',
    '<a href="#fn1">1</a>\n\n<div class="footnotes"><h4>Notes</h4><ol><li id="fn1">One</li><li>Two</li></ol></div>',
  ],
  ['a note that refers to itself', 'Text[^1]\n\n[^1]: See [^1]'],
  ['a frame without an address', '<iframe src=""></iframe> Text'],
  ['a frame that is never closed', 'Text <iframe src="page.html">More'],
  ['an address that is none', '[Text](:)'],
  ['an address with a colon further on', '[Text](page?at=12:30)'],
  [
    'a picture in the time of a video',
    '<iframe src="https://youtube.com/embed/abcdefghijk"></iframe><div class="videotime">1:55<img src="a.png"></div>',
  ],
  ['code by an older name', 'Text <xmp><b>code</b></xmp>'],
]

test.each(FOUND)('%s', (_what, body) => {
  const outcome = outcomeOf(body)
  expect(outcome?.lost).toEqual([])
  expect(outcome?.diagnostics.map(({ rule }) => rule)).not.toContain('unaccounted')
  expect(outcome?.diagnostics.map(({ rule }) => rule)).not.toContain('unconverted-page')
})
