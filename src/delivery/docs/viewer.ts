import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The viewer's files, as its package brings them. */
export const viewerStyle = () => readFileSync(require.resolve('swagger-ui-dist/swagger-ui.css'))
export const viewerScript = () =>
  readFileSync(require.resolve('swagger-ui-dist/swagger-ui-bundle.js'))
