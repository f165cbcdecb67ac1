import type { CachePolicy } from '../endpoint'

/** An answer is new for a second, so that a change shows at once; a stale one is better than none. */
export const BRIEFLY: CachePolicy = { maxAge: 1, whileRevalidating: 30, ifError: 86_400 }

/** What changes only with the software. */
export const LONG: CachePolicy = { maxAge: 3600, whileRevalidating: 86_400, ifError: 86_400 }
