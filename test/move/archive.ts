/** Makes other archives of one: what a careless hand, a bad disk, or another CMS would leave. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import type { Manifest } from '../../backup/manifest'

export async function rewrite(
  from: string,
  to: string,
  change: (path: string, content: Buffer) => Buffer | undefined,
): Promise<void> {
  const source = await openPromise(from, { autoClose: false })
  const target = new ZipFile()
  for await (const entry of source.eachEntry()) {
    const chunks = await (await source.openReadStreamPromise(entry)).toArray()
    const content = change(entry.fileName, Buffer.concat(chunks as Buffer[]))
    if (content) target.addBuffer(content, entry.fileName)
  }
  source.close()
  target.end()
  await pipeline(target.outputStream, createWriteStream(to))
}

/** The same files, of which the manifest says something else. */
export const withManifest = (from: string, to: string, change: (manifest: Manifest) => object) =>
  rewrite(from, to, (path, content) => {
    if (path !== 'manifest.json') return content
    const manifest = JSON.parse(content.toString()) as Manifest
    return Buffer.from(JSON.stringify({ ...manifest, ...change(manifest) }))
  })
