import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** A file of the viewer: beside this one in the published package, else as its own package brings it. */
export function viewerFile(name: 'swagger-ui.css' | 'swagger-ui-bundle.js'): Buffer {
  const beside = new URL(`viewer/${name}`, import.meta.url)
  if (existsSync(beside)) return readFileSync(beside)
  const manifest = require.resolve('swagger-ui-dist/package.json')
  return readFileSync(path.join(path.dirname(manifest), name))
}
