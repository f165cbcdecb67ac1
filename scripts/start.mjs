/** `npm start`: builds what is not built, then serves, with the sample course in an empty database. */
import { build } from './build.mjs'
import { run } from './run.mjs'

build()
run(['--conditions=production', '--enable-source-maps', 'dist/src/server.js', '--sample'], {
  NODE_ENV: 'production',
})
