/** Reading values whose type the database does not promise. */
import { isRecord } from '../src/model'

export { isRecord }

export type Data = Record<string, unknown>
export type Id = string | number

/** The id that a relationship holds, populated or not. */
export function idOf(value: unknown): Id | undefined {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}
