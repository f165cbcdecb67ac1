/** The package as a stranger gets it: packed, installed in an empty folder, each entry imported. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { followGuide } from './guide'
import { USING_REACT, USING_TYPES } from './types'

const run = promisify(execFile)
const MINUTES = 60_000

/** What each entry promises to export; a name that goes missing breaks somebody's build. */
const EXPORTS = {
  'connectedlib-cms': ['connectedLib', 'sendWebhooks'],
  'connectedlib-cms/client': ['MemorySyncStore', 'ProblemError', 'createClient'],
  'connectedlib-cms/client/files': ['FileSyncStore'],
  'connectedlib-cms/webhooks': ['WebhookError', 'receive'],
  'connectedlib-cms/react': ['Body', 'COMPONENTS', 'ENGLISH', 'findAnchors'],
  'connectedlib-cms/delivery': ['createDelivery', 'createPayloadStore'],
  'connectedlib-cms/seed': ['importCourse', 'planImport', 'readCourse'],
  'connectedlib-cms/next': ['serverFunctions'],
} as const

const SHOW_BODY = `
  import { createElement } from 'react'
  import { renderToStaticMarkup } from 'react-dom/server'
  import { Body } from 'connectedlib-cms/react'
  const children = [{ type: 'paragraph', children: [{ type: 'text', text: 'Come in.' }] }]
  const body = { type: 'body', children, footnotes: [] }
  console.log(renderToStaticMarkup(createElement(Body, { body })))`

describe('the published package', () => {
  let folder: string
  let tarball: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'connectedlib-package-'))
    const { stdout } = await run('npm', ['run', '--silent', 'build:package'], {
      cwd: process.cwd(),
    })
    tarball = stdout.trim().split('\n').at(-1) ?? ''
    await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    await install(tarball)
  }, 8 * MINUTES)

  const install = (...packages: string[]) =>
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages], {
      cwd: folder,
    })
  async function expectBody(): Promise<void> {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', SHOW_BODY], {
      cwd: folder,
    })
    expect(stdout).toBe('<p>Come in.</p>\n')
  }
  /** @returns what the compiler says of a file, at its strictest */
  async function compile(file: string, module: string): Promise<string> {
    const resolution = module === 'esnext' ? ['--moduleResolution', 'bundler'] : []
    const options = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noEmit',
      '--skipLibCheck',
      '--jsx',
      'react-jsx',
      '--target',
      'es2022',
      ...resolution,
    ]
    const tsc = [path.resolve('node_modules/typescript/bin/tsc'), ...options]
    const { stdout } = await run(
      process.execPath,
      [...tsc, '--module', module, '--lib', 'es2023,dom', file],
      { cwd: folder },
    ).catch((error: { stdout: string }) => error)
    return stdout
  }
  const installed = (name: string) => path.join(folder, 'node_modules', name)

  it('brings neither Payload nor React to who wants only the client, and counts no installs', async () => {
    for (const name of ['payload', 'react', 'next', 'swagger-ui-dist', '@scarf/scarf']) {
      expect({ name, isThere: existsSync(installed(name)) }).toEqual({ name, isThere: false })
    }
    for (const entry of ['connectedlib-cms/client', 'connectedlib-cms/client/files']) {
      const script = `await import('${entry}')`
      await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
    }
    const viewer = path.join(installed('connectedlib-cms'), 'dist/src/delivery/docs/viewer')
    for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE', 'NOTICE']) {
      expect({ file, isThere: existsSync(path.join(viewer, file)) }).toEqual({
        file,
        isThere: true,
      })
    }
  })

  it.each(['nodenext', 'esnext'])(
    'has types for who compiles modules as %s',
    async (module) => {
      await writeFile(path.join(folder, 'using.ts'), USING_TYPES)
      expect(await compile('using.ts', module)).toBe('')
    },
    MINUTES,
  )

  it(
    'shows a body on a site that has React 18',
    async () => {
      await install('--no-save', 'react@18.3.1', 'react-dom@18.3.1')
      await expectBody()
    },
    4 * MINUTES,
  )

  it(
    'compiles the example of its documentation',
    async () => {
      await install('--no-save', path.resolve('node_modules/@types/react'))
      await writeFile(path.join(folder, 'using.tsx'), USING_REACT)
      expect(await compile('using.tsx', 'nodenext')).toBe('')
    },
    4 * MINUTES,
  )

  it(
    'installs beside the packages that it works with',
    async () => {
      const manifest = await readFile(
        path.join(installed('connectedlib-cms'), 'package.json'),
        'utf8',
      )
      const { peerDependencies } = JSON.parse(manifest) as {
        peerDependencies: Record<string, string>
      }
      await install(...Object.entries(peerDependencies).map((peer) => peer.join('@')))
    },
    8 * MINUTES,
  )

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(Object.entries(EXPORTS))(
    '%s exports what it promises',
    async (entry, names) => {
      const script = `console.log(JSON.stringify(Object.keys(await import('${entry}'))))`
      const { stdout } = await run(
        process.execPath,
        ['--conditions=production', '--input-type=module', '-e', script],
        { cwd: folder },
      )
      expect(JSON.parse(stdout)).toEqual(expect.arrayContaining([...names]))
    },
    MINUTES,
  )

  it('has every file that an entry names', async () => {
    const at = path.join(folder, 'node_modules/connectedlib-cms')
    const { exports } = JSON.parse(await readFile(path.join(at, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>
    }
    const named = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    )
    expect(named.filter((file) => !existsSync(path.join(at, file)))).toEqual([])
  })

  it(
    'shows a body on a server that has nothing of ours',
    async () => {
      await expectBody()
      const frame = 'node_modules/connectedlib-cms/dist/src/look/nodes/Frame.js'
      expect(await readFile(path.join(folder, frame), 'utf8')).toMatch(/^'use client'/)
    },
    MINUTES,
  )

  it(
    'holds what its code reads from files beside it',
    async () => {
      const file = './node_modules/connectedlib-cms/dist/seed/report/html/style.js'
      const script = `console.log((await import('${file}')).STYLE)`
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
      })
      expect(stdout).toContain('--paper:')
    },
    MINUTES,
  )

  followGuide(() => folder, install)
})
