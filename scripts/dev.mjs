/** `npm run dev`: the same as `npm start` from the sources, with reload. */
import { run } from './run.mjs'

run(
  [
    '--conditions=production',
    'node_modules/tsx/dist/cli.mjs',
    'watch',
    'src/server.ts',
    '--sample',
  ],
  {
    NODE_ENV: 'development',
    NODE_OPTIONS: [process.env.NODE_OPTIONS, '--conditions=production'].filter(Boolean).join(' '),
  },
)
