/** Any body that can be stored is written and read back as it is. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeCourse } from '../../export/course'
import { readCourse } from '../../seed'
import { mapReferences, MARKS, mapBody, type StoredBody } from '../../src/model'
import { fromLexical, toLexical } from '../../src/model/lexical'
import { cleanBody } from '../../src/releases/clean'
import { words } from '../releases/cms'
import { catalogWith, referring, uid } from './catalog'
import { nastyBody, nastyLine, soundBody } from './arbitrary'

const PATIENCE = 180_000

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-export-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A picture for each name; what stands behind the end of a PNG is of no account. */
const pictureOf = (name: string) => Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.from(name)])

/** The body as the importer reads it from what was written, with the ids of the catalog. */
async function readBack(texts: ReadonlyMap<string, string>, assets: ReadonlyMap<string, unknown>) {
  const folder = mkdtempSync(path.join(root, 'course-'))
  for (const [file, text] of [
    ...texts,
    ...[...assets.keys()].map((file) => [file, pictureOf(file)] as const),
  ]) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const { documents } = await readCourse(folder)
  const uids = new Map(
    documents.map(({ collection, key, uid: id }) => [`${collection}:${key}`, id]),
  )
  const section = documents.find((document) => document.uid === uid('sections', 0))
  return mapReferences(section?.body ?? { type: 'body', children: [] }, (collection, key) =>
    uids.get(`${collection}:${String(key)}`),
  )
}

const sorted = (body: StoredBody): unknown =>
  JSON.parse(
    JSON.stringify(
      mapBody(body, {
        block: (node) => [node],
        inline: (node) =>
          node.type === 'text' && node.marks
            ? [{ ...node, marks: MARKS.filter((mark) => node.marks?.includes(mark)) }]
            : [node],
      }),
    ),
  )

describe.each([
  ['plain texts', soundBody],
  ['texts that look like markup', nastyBody],
])('a random body with %s', (_name, arbitrary) => {
  it(
    'is read back as it was',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrary.map(referring), async (body) => {
          const stored = cleanBody(fromLexical(toLexical(body)))
          const { texts, assets, lost } = writeCourse(
            catalogWith(body),
            undefined,
            'https://cms.example',
          )
          expect(lost).toEqual([])
          const expected = mapReferences(stored, (collection, id) => uid(collection, Number(id)))
          expect(sorted(await readBack(texts, assets))).toEqual(sorted(expected))
        }),
        { numRuns: 25, seed: 4 },
      )
    },
    PATIENCE,
  )
})

it('any title, alternative text and note is read back as it was', () => {
  const body = referring({
    type: 'body',
    children: [
      ...[0, 1, 2].map((callout) => ({ type: 'callout' as const, callout })),
      { type: 'figure', media: 1 },
      { type: 'paragraph', children: [{ type: 'footnoteReference', footnote: 1 }] },
      { type: 'paragraph', children: [{ type: 'image', media: 2 }, words('.')] },
    ],
  })
  fc.assert(
    fc.property(nastyLine, nastyLine, (title, note) => {
      const catalog = catalogWith(body, title, note)
      expect(writeCourse(catalog, undefined, 'https://cms.example').lost).toEqual([])
    }),
    { numRuns: 25, seed: 4 },
  )
})
