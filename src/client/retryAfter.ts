/**
 * What `Retry-After` tells, as RFC 9110 has it: seconds, or a date.
 *
 * @param now in milliseconds since 1970
 * @returns milliseconds to wait, or undefined where the header tells nothing
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim()
  if (!value) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  // A date of HTTP begins with a day of the week; JavaScript would read "0.5" as one too.
  const date = /^[a-z]/i.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
