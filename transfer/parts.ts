/** Which collections are moved, and in which order. */
import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'
import { flattenedFieldsOf } from './fields'

/** What the database keeps of itself, and of people who have a page open. */
export const LEFT = [
  'payload-kv',
  'payload-locked-documents',
  'payload-migrations',
  'payload-preferences',
]

/** Each after those that it cannot be without; then after as many as possible of those that it points at. */
export function orderOf({ config }: Payload): SanitizedCollectionConfig[] {
  const due = config.collections.filter(({ slug }) => !LEFT.includes(slug))
  const placed: SanitizedCollectionConfig[] = []
  while (due.length > 0) {
    const missing = ({ slug }: SanitizedCollectionConfig, wanted: string[]) =>
      wanted.filter((other) => other !== slug && due.some((each) => each.slug === other)).length
    const free = due.filter((collection) => missing(collection, neededBy(collection)) === 0)
    const [next] = (free.length > 0 ? free : due).toSorted(
      (one, other) =>
        missing(one, targetsOf(one.flattenedFields)) -
        missing(other, targetsOf(other.flattenedFields)),
    )
    if (!next) break
    placed.push(next)
    due.splice(due.indexOf(next), 1)
  }
  return placed
}

/** Of a document that may be a draft, any field may be empty. */
const neededBy = ({ flattenedFields, versions }: SanitizedCollectionConfig) =>
  versions?.drafts ? [] : targetsOf(flattenedFields, true)

/** Slugs of the collections at which fields point. */
function targetsOf(fields: FlattenedField[], required = false): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'relationship' || field.type === 'upload') {
      return required && !field.required ? [] : [field.relationTo].flat()
    }
    return flattenedFieldsOf(field).flatMap((inner) => targetsOf(inner, required))
  })
}
