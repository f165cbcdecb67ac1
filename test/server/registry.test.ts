import { expect, it } from '@jest/globals'
import { Meter } from '../../src/delivery'
import { createRegistry } from '../../src/server/metrics/registry'

it('a metric is called a total where it is a counter, and nowhere else', async () => {
  const { registry } = createRegistry({ meter: new Meter(), release: () => 1 })
  const types = (await registry.metrics()).matchAll(/^# TYPE (\S+) (\S+)$/gm)
  const told = [...types].map(([, name = '', type]) => ({ name, type }))
  expect(told.map(({ name }) => name)).toContain('nodejs_active_handles')
  const totals = told.filter(({ name }) => name.endsWith('_total'))
  expect(totals.filter(({ type }) => type !== 'counter')).toEqual([])
})
