import type { Reader } from '../engines/reader'
import type { KeySource } from '../partners/types'

/** The keys in a database that is read without Payload. */
export const keysIn = (reader: Reader): KeySource => ({
  async find(lookup) {
    const key = await reader.keyFor(lookup)
    if (!key) return undefined
    const { expiresAt, revokedAt, active, ...rest } = key
    return {
      ...rest,
      expiresAt: expiresAt === null ? null : new Date(expiresAt).getTime(),
      isRevoked: revokedAt !== null,
      isActive: active,
    }
  },
  addUsage: ({ key, day, requests }) =>
    reader.addUsage(key, day, requests, new Date().toISOString()),
})
