/** What the last stage of the Dockerfile copies is enough to serve, and is not written to. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { build } from '../../scripts/build.mjs'
import { assemble } from '../docker/image'
import { tryImage } from '../docker/try'

const PATIENCE = 12 * 60_000
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-image-'))

beforeAll(() => {
  build()
  chmodSync(folder, 0o755)
}, PATIENCE)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it(
  'starts, serves and stops',
  async () => {
    const { statuses, isWell, written, code } = await tryImage(assemble(folder))
    expect(statuses).toEqual({
      '/': 200,
      '/quiet-spaces': 200,
      '/admin': 200,
      '/v1/modules/quiet-spaces': 200,
      '/v1/docs': 200,
    })
    expect({ isWell, written, code }).toEqual({ isWell: true, written: [], code: 0 })
  },
  PATIENCE,
)
