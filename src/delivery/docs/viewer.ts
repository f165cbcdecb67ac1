import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A file of the viewer, as its package brings it. */
export const viewerFile = (name: 'swagger-ui.css' | 'swagger-ui-bundle.js'): Buffer =>
  readFileSync(require.resolve(`swagger-ui-dist/${name}`))
