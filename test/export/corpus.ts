import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { schemaFaults } from '../openapi/content'
import { renderMarkdown } from '../../blocks/render'
import type { Document } from '../../src/contract'
import { differencesIn, github } from '../render/reading'
import { imported, roundTrip } from './roundTrip'

const PATIENCE = 300_000

/** Where its Markdown says something else than the document does. */
function markdownFaults(document: Document): string[] {
  const body = 'body' in document ? document.body : null
  if (body === null || typeof body === 'string' || !('children' in body)) return []
  const markdown = renderMarkdown(body)
  return [...differencesIn(body, markdown), ...differencesIn(body, markdown, github)]
}

/** Each corpus has a test file of its own, so that both run at once. */
export function describeCorpus(name: string): void {
  const corpus = path.resolve('../shared/corpus', name)
  const present = existsSync(corpus)
  if (!present) console.log(`${corpus} is not there: its export is not tested.`)
  const whenPresent = present ? describe : describe.skip

  whenPresent(name, () => {
    it(
      'is delivered as before, with the same public ids, as the JSON Schemas say',
      async () => {
        const { documents, before, after, report, rules } = await roundTrip(imported(corpus))
        expect(report).toMatchObject({ course: name, lost: [], outside: [] })
        expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort())
        expect(after).toEqual(before)
        expect(documents.flatMap(schemaFaults)).toEqual([])
        expect(documents.flatMap(markdownFaults)).toEqual([])
        expect(rules).not.toContain('unaccounted')
      },
      PATIENCE,
    )
  })
}
