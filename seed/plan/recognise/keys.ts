/** Documents under the keys that they had in earlier imports. */
import { mapReferences, type Referable } from '../../../src/model'
import type { ImportDocument } from '../../documents'
import { identified } from '../../documents/identity'
import type { KeyReference } from '../../transforms'
import { nameOf } from '../existing'

/** Keys of earlier imports by the names of documents that go by another now. */
export class Keys {
  private readonly keys = new Map<string, string>()

  set({ collection, key }: KeyReference, known: string): void {
    if (key !== known) this.keys.set(nameOf({ collection, key }), known)
  }

  get = (collection: Referable, key: string): string =>
    this.keys.get(nameOf({ collection, key })) ?? key

  get isEmpty(): boolean {
    return this.keys.size === 0
  }

  /** A document as it was named before, and with the former names of whatever it points at. */
  applied(document: ImportDocument): ImportDocument {
    if (this.isEmpty) return document
    const { collection, key, data, body } = document
    return identified({
      ...document,
      key: this.get(collection, key),
      data: this.inFields(data) as Record<string, unknown>,
      ...(body && { body: mapReferences(body, (to, id) => this.get(to, String(id))) }),
    })
  }

  private inFields(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry) => this.inFields(entry))
    if (typeof value !== 'object' || value === null) return value
    if ('$key' in value) {
      const { collection, key } = value.$key as KeyReference
      return { $key: { collection, key: this.get(collection, key) } }
    }
    const fields = Object.entries(value)
    return Object.fromEntries(fields.map(([name, entry]) => [name, this.inFields(entry)]))
  }
}

/** A key that no other document has; the wished one where it is free. */
export function freeKey(wished: string, isTaken: (key: string) => boolean): string {
  let [key, count] = [wished, 1]
  while (isTaken(key)) key = `${wished}~${(count += 1)}`
  return key
}
