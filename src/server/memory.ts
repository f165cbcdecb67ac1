import { env } from '../env'

const MEGABYTE = 1024 * 1024
/** Of the memory for what was asked for last: answers are used again more often than what they are made of. */
const DOCUMENTS = 0.25

/** How much the settings let the API keep in memory. */
export function memory(): { cacheBytes: number; documentBytes: number; searchWords?: number } {
  const { CACHE_MEGABYTES, SEARCH_WORDS: searchWords } = env()
  const bytes = CACHE_MEGABYTES * MEGABYTE
  return { cacheBytes: bytes * (1 - DOCUMENTS), documentBytes: bytes * DOCUMENTS, searchWords }
}
