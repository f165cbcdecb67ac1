/** docs/plugin.md as a project of its own: its files as they stand there, with what it tells to install. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { folderOf, SMALL, type Folder } from '../seed/folder'
import { freePort, until } from '../waiting'

const run = promisify(execFile)
const MINUTES = 60_000
const PATIENCE = 2 * MINUTES
const CONDITION = '--conditions=production'
const MAP = 'src/app/(payload)/admin/importMap.js'

/** What a blank project of Payload's has, or is told to install. */
const INSTALLED = [
  '@types/express',
  '@types/node',
  '@types/react',
  'express',
  'sharp',
  'tsx',
  'typescript',
]

/** As that of a blank project. */
const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['DOM', 'DOM.Iterable', 'ES2022'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    allowJs: true,
    noEmit: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    isolatedModules: true,
    paths: { '@/*': ['./src/*'], '@payload-config': ['./src/payload.config.ts'] },
  },
  include: ['next-env.d.ts', 'src'],
}

/** A blank project has these, and the guide leaves them alone. */
const BLANK = {
  'package.json': '{ "private": true, "type": "module" }',
  'tsconfig.json': JSON.stringify(TSCONFIG),
  'next-env.d.ts':
    '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n',
  [MAP]: 'export const importMap = {}\n',
}

/** The files of the guide by their places, which their first lines name. */
async function filesOfGuide(): Promise<Record<string, string>> {
  const guide = await readFile('docs/plugin.md', 'utf8')
  const blocks = guide.matchAll(/^```tsx?\n\/\/ (\S+)\n(.*?)^```$/gms)
  return Object.fromEntries([...blocks].map(([, place, text]) => [place, text]))
}

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [place, text] of Object.entries(files)) {
    await mkdir(path.join(root, path.dirname(place)), { recursive: true })
    await writeFile(path.join(root, place), text)
  }
}

async function versions(): Promise<string[]> {
  const { dependencies, devDependencies } = JSON.parse(
    await readFile('package.json', 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>
  const all = { ...dependencies, ...devDependencies }
  return INSTALLED.map((name) => `${name}@${all[name]}`)
}

/** Nobody listens until the process is there. */
const titlesAt = (base: string): Promise<string[] | undefined> =>
  fetch(`${base}/v1/modules`).then(
    async (answer) => {
      const { data } = (await answer.json()) as { data?: { title: string }[] }
      return data?.map(({ title }) => title)
    },
    () => undefined,
  )

/**
 * @param packageFolder where the package is installed beside the packages that it works with
 * @param install adds packages to it
 */
export function followGuide(
  packageFolder: () => string,
  install: (...packages: string[]) => Promise<unknown>,
): void {
  describe('in a project by docs/plugin.md', () => {
    const begun: ChildProcess[] = []
    let root: string
    let course: Folder

    beforeAll(async () => {
      await install(...(await versions()))
      root = path.join(packageFolder(), 'library')
      await write(root, { ...BLANK, ...(await filesOfGuide()) })
      course = folderOf(SMALL)
    }, 8 * MINUTES)

    afterAll(() => {
      for (const child of begun) child.kill('SIGKILL')
      course?.delete()
    })

    const module = (file: string) => path.join(packageFolder(), 'node_modules', file)
    const environment = (settings: Record<string, string> = {}) => ({
      ...process.env,
      // What development does with the database and Next.js, the guide relies on.
      NODE_ENV: 'development' as const,
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: 'file:./library.db',
      PAYLOAD_SECRET: 'a secret for tests',
      ...settings,
    })
    const node = (...args: string[]) =>
      run(process.execPath, [CONDITION, ...args], { cwd: root, env: environment() })
    const begin = (args: string[], settings: Record<string, string>) => {
      const env = environment(settings)
      const child = spawn(process.execPath, [CONDITION, ...args], {
        cwd: root,
        env,
        // Whoever does not start says there why.
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      begun.push(child)
      return child
    }

    it('what is imported of the package is there', async () => {
      const { resolve } = createRequire(path.join(root, 'package.json'))
      const files = Object.values(await filesOfGuide()).join('')
      const named = [...files.matchAll(/'(connectedlib-cms[^'#]*)/g)].map(([, name]) => name ?? '')
      expect(named).toContain('connectedlib-cms/admin/admin.css')
      for (const name of named)
        expect({ name, is: existsSync(resolve(name)) }).toEqual({ name, is: true })
    })

    it(
      'the import map has every component',
      async () => {
        await node(module('payload/bin.js'), 'generate:importmap')
        const map = await readFile(path.join(root, MAP), 'utf8')
        const named = [...map.matchAll(/"connectedlib-cms\/admin#(\w+)"/g)].map(([, name]) => name)
        const entry = module('connectedlib-cms/dist/src/admin/index.d.ts')
        const there = (await readFile(entry, 'utf8')).matchAll(/export \{ (\w+) \}/g)
        // What the welcome shows is there for who welcomes otherwise.
        const ours = [...there].map(([, name]) => name).filter((name) => name !== 'Kinds')
        expect(ours).toContain('ShareDraft')
        expect(named.sort()).toEqual(ours.sort())
        // For the compiler to look whether what is named there is there.
        await writeFile(path.join(root, MAP), `// @ts-check\n${map}`)
      },
      2 * MINUTES,
    )

    it(
      'every file is typed',
      async () => {
        const checked = await node(module('typescript/bin/tsc'), '--noEmit').catch(
          (error: { stdout: string }) => error,
        )
        expect(checked.stdout).toBe('')
      },
      2 * MINUTES,
    )

    it(
      'the server delivers what is imported beside it, and so does a node of its own',
      async () => {
        const [port, other] = [await freePort(), await freePort()]
        const [base, alone] = [port, other].map((at) => `http://127.0.0.1:${at}`) as [
          string,
          string,
        ]
        const server = begin(['--import', 'tsx', 'src/server.ts'], { PORT: String(port) })
        const isUp = async () => {
          if (server.exitCode !== null) throw new Error(`The server has ended: ${server.exitCode}.`)
          return (await titlesAt(base)) !== undefined
        }
        await until(isUp, { patience: PATIENCE })
        expect(await titlesAt(base)).toEqual([])

        const { stdout } = await node('--import', 'tsx', 'src/import.ts', course.path)
        expect(stdout).toMatch(/modules +1 created/)
        await until(async () => (await titlesAt(base))?.[0] === 'First')

        begin([module('connectedlib-cms/dist/src/deliveryNode.js')], {
          PORT: String(other),
          DATABASE_URI: 'file:./library.db',
        })
        await until(async () => (await titlesAt(alone))?.[0] === 'First', { patience: PATIENCE })

        server.kill('SIGTERM')
        expect(await once(server, 'exit')).toEqual([0, null])
      },
      6 * MINUTES,
    )
  })
}
