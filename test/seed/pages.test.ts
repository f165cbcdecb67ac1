/**
 * Each folder of fixtures/ is a page (input.md) with the files beside it, and what the importer makes of it.
 * UPDATE=1 writes the outputs anew; they are still checked.
 */
import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCourse, type ImportDocument } from '../../seed'
import { mapReferences, references, validateBody } from '../../src/model'

const FOLDER = path.join(process.cwd(), 'test/seed/fixtures')

describe.each(readdirSync(FOLDER).sort())('%s', (name) => {
  const course = readCourse(path.join(FOLDER, name), { slug: 'c' })

  it('becomes what is written beside it', async () => {
    const { documents, diagnostics } = await course
    const output = `${JSON.stringify(
      {
        documents: documents.filter(({ collection }) => collection !== 'courses').map(shown),
        diagnostics: diagnostics.map(({ rule, file, line, message }) => ({
          rule,
          place: line === undefined ? file : `${file}:${line}`,
          message,
        })),
      },
      null,
      1,
    )}\n`
    const file = path.join(FOLDER, name, 'output.json')
    if (process.env.UPDATE === '1' || !existsSync(file)) writeFileSync(file, output)
    expect(output).toBe(readFileSync(file, 'utf8'))
  })

  it('is sound, and refers only to what there is', async () => {
    const { documents } = await course
    const there = new Set(documents.map(({ collection, key }) => `${collection}:${key}`))
    for (const { body } of documents) {
      if (!body) continue
      expect(validateBody(body)).toEqual([])
      for (const { collection, id } of references(body)) {
        expect(there).toContain(`${collection}:${String(id)}`)
      }
    }
  })
})

/** A document as a person wants to read it: short keys, no empty fields. */
function shown({ collection, key, line, data, body }: ImportDocument) {
  const fields = Object.entries(data).filter(([, value]) => value !== null && value !== '')
  return {
    [collection]: short(key),
    ...(line !== undefined && { line }),
    ...(JSON.parse(JSON.stringify(Object.fromEntries(fields), shortKeys)) as object),
    ...(body && { body: mapReferences(body, (_collection, id) => short(String(id))).children }),
  }
}

const shortKeys = (name: string, value: unknown) =>
  name === 'key' && typeof value === 'string' ? short(value) : value

/** Hashes are long and say nothing. */
const short = (key: string) =>
  key.replace(/^c:/, '').replace(/[0-9a-f]{64}/, (hash) => hash.slice(0, 6))
