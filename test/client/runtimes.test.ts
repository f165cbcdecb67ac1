/** The client as it is published, in runtimes that are not Node. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { EdgeVM } from '@edge-runtime/vm'
import { build } from 'esbuild'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'

const run = promisify(execFile)

let api: Served
beforeAll(async () => {
  api = await serve(ROWS)
})
afterAll(() => api.close())

/** A script that takes the tour and hands on what it came to. */
const script = (handOn: string) => `
  import * as client from '${path.resolve('build/tests/src/client/index.js')}'
  import { tour } from '${path.resolve('test/client/runtimes/tour.mjs')}'
  ${handOn}(tour(client, '${api.base}'))`

const TOUR = {
  slugs: ['enter', 'look', 'ask', 'stay'],
  body: '<p>Words of Section look.</p>',
  written: ROWS.length,
  again: 0,
  code: 'not-found',
}

describe('the client', () => {
  it('runs in Deno, which may reach nothing but the API', async () => {
    const { host } = new URL(api.base)
    const allowed = ['--no-config', '--no-npm', '--no-prompt', `--allow-net=${host}`]
    const print = '(async (tour) => console.log(JSON.stringify(await tour)))'
    const running = run('node_modules/.bin/deno', ['run', ...allowed, '-'], {
      env: { ...process.env, NO_COLOR: '1' },
    })
    running.child.stdin?.end(script(print))
    const { stdout } = await running
    expect(JSON.parse(stdout)).toEqual(TOUR)
  })

  it('runs in an edge runtime, which has the web’s interfaces alone', async () => {
    const { outputFiles } = await build({
      stdin: { contents: script('globalThis.toured = '), resolveDir: '/' },
      bundle: true,
      format: 'iife',
      write: false,
    })
    const edge = new EdgeVM()
    edge.evaluate(outputFiles[0]?.text ?? '')
    const toured: unknown = await edge.context.toured
    expect(JSON.parse(JSON.stringify(toured))).toEqual(TOUR)
  })
})
