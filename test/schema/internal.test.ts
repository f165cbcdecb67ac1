/** What nobody is to read stands neither on a form nor where versions are compared. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Field } from 'payload'
import { REFERABLE } from '../../src/model'
import { startPayload, type Cms } from '../releases/cms'

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

/** Payload's own, of rows and of files. */
const PAYLOADS =
  /^(id|createdAt|updatedAt|deletedAt|url|thumbnailURL|filename|mimeType|filesize|width|height|focal[XY])$/

const within = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...('fields' in field ? within(field.fields) : [])])

const hiddenIn = (fields: readonly Field[]) =>
  within(fields).flatMap((field) => {
    const isOurs = 'name' in field && !PAYLOADS.test(field.name)
    const { hidden, components }: { hidden?: boolean; components?: { Diff?: unknown } } =
      field.admin ?? {}
    return isOurs && hidden ? [{ name: field.name, diff: components?.Diff }] : []
  })

it.each(REFERABLE)('of %s', (slug) => {
  const hidden = hiddenIn(cms.payload.collections[slug]?.config.fields ?? [])
  expect(hidden.map(({ name }) => name)).toContain('digest')
  for (const field of hidden)
    expect(field).toEqual({ ...field, diff: expect.stringMatching(/#Nothing$/) })
})
