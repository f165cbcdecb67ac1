/** Milliseconds within which a database writes both of a new document's dates; nobody saves anything so soon. */
const ONE_DEED = 500

/**
 * @param document its dates as Payload gives them; none where it is not stored
 * @returns whether it was made and never saved since
 */
export function isUntouched({ createdAt, updatedAt }: Record<string, unknown> = {}): boolean {
  if (typeof createdAt !== 'string' || typeof updatedAt !== 'string') return false
  return Date.parse(updatedAt) - Date.parse(createdAt) < ONE_DEED
}
