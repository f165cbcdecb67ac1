import { withoutSecrets } from './withoutSecrets'

/** Fields whose values nobody reads in a log, wherever Payload or a library puts them. */
const SECRET_FIELDS = new Set([
  ...['password', 'token', 'secret', 'authorization', 'cookie', 'email', 'apiKey', 'hash', 'salt'],
  // What a statement was given, and what databases repeat of it.
  ...['params', 'parameters', 'detail', 'where', 'internalQuery', 'keyValue', 'writeErrors'],
])

const HIDDEN = '…'

/** A line of the log as it may be read. Its values are changed, not its text, so that it stays JSON. */
export const shownLine = (line: string): string => `${JSON.stringify(shown(JSON.parse(line)))}\n`

function shown(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value)
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      SECRET_FIELDS.has(name) && held !== null ? HIDDEN : shown(held),
    ]),
  )
}
