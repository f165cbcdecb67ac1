import { expect, it } from '@jest/globals'
import { isNewer } from '../../backup/manifest'

it('versions are compared by number', () => {
  expect(isNewer('0.10.0', '0.9.1')).toBe(true)
  expect(isNewer('0.9.1', '0.10.0')).toBe(false)
  expect(isNewer('0.9.1', '0.9.1')).toBe(false)
  expect(isNewer('1.0.0', '1.0.0-rc.1')).toBe(true)
  expect(isNewer('1.0.0-rc.1', '1.0.0')).toBe(false)
})
