/** Reading values whose type the database does not promise. */
export type Data = Record<string, unknown>
export type Id = string | number

export const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The id that a relationship holds, populated or not. */
export function idOf(value: unknown): Id | undefined {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}
