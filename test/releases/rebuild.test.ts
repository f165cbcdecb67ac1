/** Whatever happens to the content, what is released step by step is what compiling everything anew gives. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { releaseAll, verifyReleases } from '../../src/releases'
import { differencesFromAnew } from './anew'
import { startEditing, type Editing } from './editing'

/** More by hand: RUNS=500. */
const RUNS = Number(process.env.RUNS ?? 20)

let editing: Editing
beforeAll(async () => {
  editing = await startEditing()
})
afterAll(() => editing.close())

it('a verification finds nothing amiss, dependencies included, and a full release nothing to write, after any sequence of changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.noShrink(editing.step), { minLength: 1, maxLength: 4 }),
      async (sequence) => {
        for (const step of sequence) await editing.take(step)
        expect(await differencesFromAnew(editing.cms.payload)).toEqual(new Map())
        const { differences } = await verifyReleases(editing.cms.payload)
        expect(differences).toEqual([])
        const { written, removed } = await releaseAll(editing.cms.payload)
        expect({ written, removed }).toEqual({ written: [], removed: [] })
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
})
