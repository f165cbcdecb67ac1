/** How long a module takes, from its words: a number where they say one for sure, else none. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { folderOf, type Folder } from './folder'

let folder: Folder | undefined
afterEach(() => folder?.delete())

const MINUTES: Record<string, number | null> = {
  '105 minutes': 105,
  '45 mins': 45,
  '45 min.': 45,
  '2 hours': 120,
  '2 hrs': 120,
  '1.5 hours': 90,
  '1,5 h': 90,
  '1½ hours': 90,
  '½ hour': 30,
  '1 1/2 hours': 90,
  '3/4 hour': 45,
  '1 hour 30 min': 90,
  '1 hr 30 mins': 90,
  '1 hour, and 30 minutes': 90,
  '2h 30m': 150,
  '2h30m': 150,
  'Time: 90 minutes': 90,
  'About 2 hours to complete': 120,
  '1 hour (60 minutes)': 60,
  '1 hour (50 minutes)': null,
  '90 minutes to 2 hours': null,
  '1-2 hours': null,
  '30–45 minutes': null,
  'Two to 3 hours': null,
  'An hour and 30 minutes': null,
  '1 hour and a half': null,
  '2 hours per section': null,
  '1 hora': null,
  '3 months': null,
  '0 minutes': null,
  'It depends': null,
}

it('is taken from words that are clear, and asked for where they are not', async () => {
  const texts = Object.keys(MINUTES)
  folder = folderOf(
    Object.fromEntries(
      texts.map((text, index) => [
        `modules/m${100 + index}/index.md`,
        `---\ntitle: '${index}'\n---\n\n<p class="time">${text}</p>\n`,
      ]),
    ),
  )
  const { documents, diagnostics } = await readCourse(folder.path, { slug: 'c' })
  const modules = documents.filter(({ collection }) => collection === 'modules')
  const found = modules.map(({ data }) => [texts[Number(data.title)], data.duration])
  expect(Object.fromEntries(found)).toEqual(MINUTES)
  const unclear = texts.filter((text) => MINUTES[text] === null)
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
    unclear.map(
      (text) => `unclear-duration: "${text}" does not say for sure how long the module takes.`,
    ),
  )
})
