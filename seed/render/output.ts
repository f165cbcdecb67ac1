import type { Emitter } from 'liquidjs'

/** Characters; the longest page that is read has no more. */
const LONGEST = 5_000_000

/** What a page's Liquid writes, so long as it does not write for ever. */
export class Output implements Emitter {
  buffer = ''

  /** @throws RangeError where a few includes of includes would fill the memory */
  write(value: unknown): void {
    this.buffer += printed(value)
    if (this.buffer.length > LONGEST)
      throw new RangeError(`It writes more than ${LONGEST} characters.`)
  }
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(printed).join('') : String(value)
}
