/** What no database keeps as text: U+0000, and half of what two units of UTF-16 write together. */
const NONE = '\uFFFD'

const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** A text with U+FFFD in place of what is no character, as browsers show it. */
export const replacedIfNone = (text: string): string =>
  isWhole(text) ? text : text.toWellFormed().replaceAll('\0', NONE)

/** Whether all texts of a value of YAML, names too, can be kept. */
export function isKeepable(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === 'string') return isWhole(value)
  if (typeof value !== 'object' || value === null || seen.has(value)) return true
  seen.add(value)
  return Object.entries(value).every(([name, entry]) => isWhole(name) && isKeepable(entry, seen))
}
