/** `npm run start:delivery`: builds the server where it is not built, then serves `/v1` alone. */
import { build } from './build.mjs'
import { run } from './run.mjs'

build(['dist'])
run(['--enable-source-maps', 'dist/src/deliveryNode.js'], { NODE_ENV: 'production' })
