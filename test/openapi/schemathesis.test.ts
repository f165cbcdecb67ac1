/** The API as schemathesis sees it: thousands of requests made from the document, all its checks. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { serveSample, type Sample } from './sample'

const FOLDER = path.resolve('test/openapi/schemathesis')
const PATIENCE = 180_000

const found = spawnSync('schemathesis', ['--version']).status === 0
if (!found) {
  console.log(
    `schemathesis is not installed, the API is not fuzzed: pip install -r ${path.relative('.', FOLDER)}/requirements.txt`,
  )
}
const whenFound = found ? describe : describe.skip

whenFound('schemathesis', () => {
  let api: Sample
  /** It keeps what it has tried where it runs. */
  let scratch: string
  beforeAll(async () => {
    scratch = mkdtempSync(path.join(tmpdir(), 'connectedlib-schemathesis-'))
    api = await serveSample()
  })
  afterAll(async () => {
    await api.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  it(
    'finds nothing',
    async () => {
      const { stdout, stderr } = await promisify(execFile)(
        'schemathesis',
        [
          ...['--no-color', '--config-file', path.join(FOLDER, 'schemathesis.toml')],
          ...['run', `${api.base}/v1/openapi.json`, '--checks', 'all'],
        ],
        {
          cwd: scratch,
          env: {
            ...process.env,
            PYTHONPATH: FOLDER,
            PYTHONDONTWRITEBYTECODE: '1',
            SCHEMATHESIS_HOOKS: 'hooks',
          },
          maxBuffer: 1e8,
        },
        // It exits with 1 where it has found something, and tells what on its output.
      ).catch((error: { stdout: string; stderr: string }) => error)
      expect(stderr + stdout).toContain('No issues found')
    },
    PATIENCE,
  )
})
