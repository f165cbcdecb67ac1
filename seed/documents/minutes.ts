/** How long something takes, from the words of a page; a wrong number would be worse than none. */

const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }
const AMOUNT = String.raw`(?:\d+\s+\d/\d|\d+/\d|\d+(?:[.,]\d+)?\s*[½¼¾⅓⅔]?|[½¼¾⅓⅔])`
const HOURS = String.raw`(${AMOUNT})\s*(?:hours?|hrs?|h)(?:\b|(?=\d))\.?`
const MINUTES = String.raw`(${AMOUNT})\s*(?:minutes?|mins?|m)\b\.?`
const LENGTH = new RegExp(`${HOURS}(?:\\s*(?:,|and|,\\s*and)?\\s*${MINUTES})?|${MINUTES}`, 'gi')

/** What makes another number of the words beside one. */
const UNCLEAR =
  /[\d½¼¾⅓⅔]|\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter|hours?|hrs?|minutes?|mins?|days?|weeks?|each|per|every|or)\b/i

/** Minutes from “105 minutes”, “1½ hours”, “1 hr 30 mins”, “1 hour (60 minutes)”; null for what is not understood. */
export function minutesIn(text: string): number | null {
  const lengths = [...text.matchAll(LENGTH)].map(([, hours, within, minutes]) =>
    Math.round(amountOf(hours) * 60 + amountOf(within ?? minutes)),
  )
  const [length, ...others] = lengths
  const isSame = others.every((other) => other === length)
  return !length || !isSame || UNCLEAR.test(text.replace(LENGTH, ' ')) ? null : length
}

/** Of “2”, “1.5”, “1 1/2” or “1½”. */
function amountOf(text = ''): number {
  const [, whole = '0', sign = '', above = '0', below = '1'] =
    /^(\d+(?:[.,]\d+)?(?!\d*\/))?\s*([½¼¾⅓⅔])?(?:(\d+)\/(\d+))?$/.exec(text.trim()) ?? []
  return Number(whole.replace(',', '.')) + (FRACTIONS[sign] ?? 0) + Number(above) / Number(below)
}
