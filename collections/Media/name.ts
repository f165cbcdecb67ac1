import path from 'node:path'
import mime from 'mime-types'

/** Characters: Payload cuts a longer name there, ending and all. */
const CUT_AT = 255
/** Bytes: file systems take 255, and a name that is taken already gets a number. */
const LONGEST = 240

/** What turns the letters around that follow, so that a name reads as another. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
/** A file that begins so is none that its folder shows, or one of the folder's own. */
const LEADING_DOTS = /^\.+/

/**
 * The name under which a file is kept.
 *
 * @param type what its sender says that it is, by which a name that has lost its ending gets one
 */
export function tidy(name: string, type: string): string {
  const tidied = name.replace(TURNING, '').replace(LEADING_DOTS, '')
  const { name: stem, ext } = path.parse(tidied)
  const lost = name.length >= CUT_AT && !mime.lookup(ext) && mime.extension(type)
  const ending = lost ? `.${lost}` : ext
  return shorten(lost ? tidied : stem, LONGEST - Buffer.byteLength(ending)) + ending
}

/** Cut within a character, what is left of it is no letter. */
function shorten(text: string, bytes: number): string {
  const whole = Buffer.from(text)
  if (whole.length <= bytes) return text
  return whole
    .subarray(0, Math.max(bytes, 0))
    .toString()
    .replace(/\uFFFD+$/, '')
}
