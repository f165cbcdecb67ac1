import { APIError, type CollectionBeforeOperationHook } from 'payload'

const MESSAGE =
  'What was sent holds a character that cannot be kept (NUL, U+0000). Take it out, and send it again.'

/** Refuses what no database keeps in a text: PostgreSQL fails at it, and what others keep could not be moved there. */
export const refuseNul: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.payloadAPI === 'local') return args
  const { data, where } = args as { data?: unknown; where?: unknown }
  if (holdsNul(data) || holdsNul(where)) throw new APIError(MESSAGE, 400)
  return args
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  return Object.entries(value).some(([name, held]) => name.includes('\0') || holdsNul(held))
}
