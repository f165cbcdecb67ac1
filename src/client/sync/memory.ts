import type { DocumentIn } from '../types'
import type { SyncStore } from './store'

/** A copy that lasts as long as the process. */
export class MemorySyncStore<D extends { id: string } = DocumentIn> implements SyncStore<D> {
  readonly documents = new Map<string, D>()
  private kept: string | undefined

  async token(): Promise<string | undefined> {
    return this.kept
  }

  async keepToken(token: string): Promise<void> {
    this.kept = token
  }

  // By `NoInfer` a new store that is given to a sync is one of documents as its default says.
  async put(documents: readonly NoInfer<D>[]): Promise<void> {
    for (const document of documents) this.documents.set(document.id, document)
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.documents.delete(id)
  }

  async ids(): Promise<Iterable<string>> {
    return this.documents.keys()
  }
}
