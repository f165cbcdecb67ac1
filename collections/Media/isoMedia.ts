const LEAST_BYTES = 24
const HEADER = 8
const LONG_HEADER = 16

/** Whether a file of the MPEG family is what it says it is: a row of boxes to its very end. */
export function isWhole(bytes: Buffer): boolean {
  if (bytes.length < LEAST_BYTES || bytes.toString('latin1', 4, 8) !== 'ftyp') return false
  let at = 0
  while (at < bytes.length) {
    const size = sizeOfBox(bytes, at)
    if (size === undefined || size > bytes.length - at) return false
    at += size
  }
  return true
}

function sizeOfBox(bytes: Buffer, at: number): number | undefined {
  const left = bytes.length - at
  if (left < HEADER) return undefined
  const size = bytes.readUInt32BE(at)
  if (size === 0) return at === 0 ? undefined : left
  if (size !== 1) return size >= HEADER ? size : undefined
  if (left < LONG_HEADER) return undefined
  const long = Number(bytes.readBigUInt64BE(at + HEADER))
  return long >= LONG_HEADER ? long : undefined
}
