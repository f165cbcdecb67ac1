/** A real zip file with the files that a test names. */
import { buffer } from 'node:stream/consumers'
import { ZipFile, type Options } from 'yazl'

/** @param options how entries are packed; a `mode` makes another thing of them than files */
export async function zipOf(
  files: Record<string, string | Buffer>,
  options: Partial<Options> = {},
): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, options)
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The same zip file with a name, or whatever else, changed for another of the same length, wherever it stands. */
export function forged(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
}
