/** Whoever asks Payload beside the rights of a person stands in a list in docs/architecture.md, with a reason. */
import { expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'

const FOLDERS = 'src collections blocks seed export backup transfer scripts'.split(' ')

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
)
const sources = files
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** What is written there, be it a condition; a hook that only hears of it names no value. */
const OVERRIDES = /\boverrideAccess: (?!false\b)/
const ASKS =
  /\bpayload\.(find|findByID|findVersions|findVersionByID|findDistinct|count|countVersions|create|update|delete|duplicate|restoreVersion|jobs\.queue|jobs\.run)\(/

const [, section = ''] = readFileSync('docs/architecture.md', 'utf8').split('\n## In whose name\n')
const rows = section.split('\n').filter((line) => line.startsWith('| `'))
const listed = rows.flatMap((row) => {
  const [, places = ''] = row.split(' | ', 1)[0]?.split('| ') ?? []
  return [...places.matchAll(/`([^`]+)`/g)].map(([, place]) => place)
})

it('is every file that does, and none that does not', () => {
  const found = sources.filter(({ text }) => OVERRIDES.test(text)).map(({ file }) => file)
  expect([...listed].sort()).toEqual(found.sort())
})

it('has a reason for each', () => {
  for (const row of rows) expect(row).toMatch(/ \| \S.{20,} \|$/)
})

it('is left to chance nowhere: Payload takes what does not say for the system', () => {
  const asking = sources.filter(({ text }) => ASKS.test(text))
  expect(asking.length).toBeGreaterThan(listed.length / 2)
  const silent = asking.filter(({ text }) => !/\boverrideAccess\b/.test(text))
  expect(silent.map(({ file }) => file)).toEqual([])
})
