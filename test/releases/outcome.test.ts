/** A document of which nothing can be made is held back, and told of; the others are released. */
import { expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import { Catalog } from '../../src/releases/catalog'
import { CompiledIndex } from '../../src/releases/compiledIndex'
import { compilerOf } from '../../src/releases/outcome'
import type { State } from '../../src/releases/state'
import type { StoredDocument } from '../../src/releases/types'

const course = (id: number): StoredDocument => ({
  id,
  uid: `crs_${id}`,
  title: `Course ${id}`,
  updatedAt: '2026-01-31T00:00:00.000Z',
})

function brokenBy(field: string, id: number): StoredDocument {
  const get = () => {
    throw new TypeError('nobody thought of this')
  }
  return Object.defineProperty(course(id), field, { get })
}

it('what cannot be compiled stops nothing but itself', async () => {
  const logged: object[] = []
  const payload = {
    config: {},
    logger: { error: (entry: object) => void logged.push(entry) },
  } as unknown as Payload
  const catalog = new Catalog()
  for (const doc of [course(1), brokenBy('description', 2), course(3)]) {
    catalog.set('courses', doc.id, doc)
  }
  const state = {
    catalog,
    compiled: new CompiledIndex(),
    settled: async <T>(task: () => T) => task(),
  } as unknown as State
  const uids = ['crs_1', 'crs_2', 'crs_3']
  const { resolveUid, finish } = await compilerOf(payload, state, uids, {})
  const outcomes = uids.map((uid) => finish(resolveUid(uid)))
  expect(outcomes.map((outcome) => outcome?.uid)).toEqual(['crs_1', undefined, 'crs_3'])
  expect(logged).toEqual([
    { err: expect.any(TypeError), uid: 'crs_2', id: 2, collection: 'courses' },
  ])
})
