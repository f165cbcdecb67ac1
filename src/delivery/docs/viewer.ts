import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** A file of the viewer, as its package brings it. */
export function viewerFile(name: 'swagger-ui.css' | 'swagger-ui-bundle.js'): Buffer {
  const manifest = require.resolve('swagger-ui-dist/package.json')
  return readFileSync(path.join(path.dirname(manifest), name))
}
