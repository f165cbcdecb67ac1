/** Our code in another folder, built as it is here, as a clone is after `npm ci && npm run build`. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

const NOT_OURS = ['.git', '.env', 'node_modules', 'data', 'build', 'coverage', 'test', 'bench']

export function plant(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const entries = readdirSync('.').filter((name) => !NOT_OURS.includes(name))
  // Links where they can be: nothing of it is written to.
  const { status } = spawnSync('cp', ['-al', ...entries, folder], { stdio: 'ignore' })
  if (status !== 0) execFileSync('cp', ['-a', ...entries, folder])
  rmSync(path.join(folder, '.next/cache'), { recursive: true, force: true })
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
}
