import { withoutSecrets } from './withoutSecrets'

/** Fields whose values nobody reads in a log, wherever Payload or a library puts them. */
const SECRET_FIELDS = new Set([
  ...['password', 'token', 'secret', 'authorization', 'cookie', 'email', 'apiKey', 'hash', 'salt'],
  // What a statement was given, and what databases repeat of it.
  ...['params', 'parameters', 'detail', 'where', 'internalQuery', 'keyValue', 'writeErrors'],
])

const HIDDEN = '…'

/** Characters of a text: what somebody sends, an address for instance, is not to fill the log. */
const LONGEST = 2000
/** Of where something failed: behind what is said of it there are the places. */
const LONGEST_STACK = 10_000
/** Of a text that is cut, how much is left of its end, where what has caused something is told. */
const END = 500

/** A line of the log as it may be read. Its values are changed, not its text, so that it stays JSON. */
export const shownLine = (line: string): string => `${JSON.stringify(shown(JSON.parse(line)))}\n`

function shown(value: unknown, longest = LONGEST): unknown {
  if (typeof value === 'string') return cut(withoutSecrets(value), longest)
  if (Array.isArray(value)) return value.map((held) => shown(held))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      SECRET_FIELDS.has(name) && held !== null ? HIDDEN : shown(held, longestOf(name)),
    ]),
  )
}

const longestOf = (name: string): number => (name === 'stack' ? LONGEST_STACK : LONGEST)

/** Only what hides nothing any more may be cut: half of a secret looks like none. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const left = text.length - longest
  return `${text.slice(0, longest - END)} […${left} characters are left out…] ${text.slice(-END)}`.toWellFormed()
}
