/** A server that speaks S3's protocol, as a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { S3Settings } from '../../src/storage/s3'
import { freePort, until } from '../waiting'

const PATIENCE = 30_000

/** Those that s3rver knows. */
const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

export interface S3Server {
  settings: S3Settings
  close: () => Promise<void>
}

export async function startS3(): Promise<S3Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-s3-'))
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const args = ['-a', '127.0.0.1', '-p', String(port), '-d', folder, '--configure-bucket', 'files']
  // Its listings of more than one page are ciphered with DES.
  const command = ['--openssl-legacy-provider', 'node_modules/s3rver/bin/s3rver.js', ...args]
  const child = spawn(process.execPath, command, { stdio: 'ignore' })
  await until(
    () =>
      fetch(endpoint).then(
        () => true,
        () => false,
      ),
    { patience: PATIENCE },
  )
  return {
    settings: {
      bucket: 'files',
      endpoint,
      region: 'us-east-1',
      credentials: CREDENTIALS,
      prefix: 'cms/',
    },
    close: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}
