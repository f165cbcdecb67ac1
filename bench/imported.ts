import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { run } from './run'

const CORPORA = ['connected-learning-modules', 'toolkit'].map((name) => `../shared/corpus/${name}`)
const SAMPLES = ['seed/content/welcoming-newcomers', 'seed/content/quiet-spaces']

/**
 * Imports folders into a database of its own, and measures something of it.
 *
 * @param given folders of Jekyll sites; none for the corpora, or for the samples where those are absent
 */
export async function withImported(
  given: readonly string[],
  bench: (payload: Payload) => Promise<void>,
): Promise<void> {
  const folders = given.length > 0 ? given : CORPORA.every(existsSync) ? CORPORA : SAMPLES
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-bench-'))
  try {
    console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
    if ((loadavg()[0] ?? 0) > 1) console.log('The machine has other work too.')
    const environment = {
      DATABASE_URI: `file:${path.join(folder, 'cms.db')}`,
      UPLOADS_DIR: path.join(folder, 'uploads'),
      NODE_ENV: 'production',
      PAYLOAD_SECRET: 'only-for-the-benchmarks',
    }
    for (const source of folders) {
      const node = [process.execPath, '--conditions=production', 'scripts/seed.mjs', source]
      await run(folder, node, environment)
    }
    Object.assign(process.env, environment)
    const { openPayload } = await import('../src/payload')
    const payload = await openPayload()
    await bench(payload)
    await payload.destroy()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
