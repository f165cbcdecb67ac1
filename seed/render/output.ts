import type { Emitter } from 'liquidjs'

/** Characters; the longest page that is read has no more. */
const LONGEST = 5_000_000

/** What a page's Liquid writes, so long as it does not write for ever. */
export class Output implements Emitter {
  buffer = ''
  private taken = 0

  /** @throws RangeError where a few includes of includes would fill the memory */
  write(value: unknown): void {
    this.buffer += printed(value)
    if (this.taken + this.buffer.length > LONGEST)
      throw new RangeError(`It writes more than ${LONGEST} characters.`)
  }

  /** Gives what was written since the last time. */
  take(): string {
    const { buffer } = this
    this.taken += buffer.length
    this.buffer = ''
    return buffer
  }
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(printed).join('') : String(value)
}
