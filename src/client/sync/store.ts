import type { DocumentIn } from '../types'

/** Where a copy of the content is kept. What is given must be kept when the promise resolves. */
export interface SyncStore<D = DocumentIn> {
  // Properties, not methods: the compiler takes a method for documents of one format as one for those of another.
  /** What `keepToken` was last given. */
  token: () => Promise<string | undefined>
  keepToken: (token: string) => Promise<void>
  /** Adds documents, or replaces those of the same id. */
  put: (documents: readonly D[]) => Promise<void>
  /** Ids that are not there may be among them. */
  remove: (ids: readonly string[]) => Promise<void>
  /** The ids of everything that is kept. */
  ids: () => Promise<Iterable<string>>
}
