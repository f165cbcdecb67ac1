/** What keys are used for is counted in memory, and written down now and then. */
import { expect, it } from '@jest/globals'
import { UsageCounter } from '../../src/delivery/gate/usage'
import type { Usage } from '../../src/partners/types'

it('is written but for what cannot be, which is tried again', async () => {
  const written: Usage['key'][] = []
  const errors: unknown[] = []
  let isBroken = true
  const addUsage = async ({ key }: Usage) => {
    if (key === 'first' && isBroken) throw new Error('The first cannot be written.')
    written.push(key)
  }
  const counter = new UsageCounter({ addUsage, find: async () => undefined }, (error) => {
    errors.push(error)
  })
  for (const key of ['first', 'second', 'third']) counter.count(key)
  await counter.close()
  expect(written).toEqual(['second', 'third'])
  expect(errors).toMatchObject([{ errors: [new Error('The first cannot be written.')] }])
  isBroken = false
  await counter.close()
  expect(written).toEqual(['second', 'third', 'first'])
})
