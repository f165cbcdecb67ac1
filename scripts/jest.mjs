/** `node scripts/jest.mjs …` is Jest as our tests need it; what is given goes to it. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ROOT, at } from './paths.mjs'

/** What Node is given to run it. */
export const JEST = [
  '--conditions=production',
  // What a file loads outlives young generations of the usual size, and is copied again and again.
  '--max-semi-space-size=64',
  '--experimental-vm-modules',
  '--no-warnings',
  at('node_modules/jest/bin/jest.js'),
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status } = spawnSync(process.execPath, [...JEST, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
