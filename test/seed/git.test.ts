/** A course in a Git repository, made and cloned by the real git. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ImportError, readCourse, withSource } from '../../seed'
import { rememberVariables } from '../setup/variables.mjs'
import { folderOf, SMALL, type Folder } from './folder'

let folder: Folder
let bare: string
let address: string
let host: Server
beforeAll(async () => {
  folder = folderOf({})
  for (const [name, content] of Object.entries(SMALL)) folder.write(`work/${name}`, content)
  git('init', '--quiet', '--initial-branch=main')
  commit('First')
  git('checkout', '--quiet', '-b', 'draft')
  folder.write('work/modules/first/section-2-0.md', '---\ntitle: 2. Two\n---\nDraft.\n')
  commit('Draft')
  git('checkout', '--quiet', 'main')
  bare = path.join(folder.path, 'a course.git')
  git('clone', '--quiet', '--bare', '.', bare)
  address = pathToFileURL(bare).href
  host = createServer((_request, response) => response.writeHead(404).end()).listen(0)
  await once(host, 'listening')
})
afterAll(() => {
  host.close()
  folder.delete()
})

/** Where temporary folders are made: nothing may be left in it. */
let temporary: string
const restoreVariables = rememberVariables()
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'connectedlib-git-'))
  process.env.TMPDIR = temporary
})
afterEach(() => {
  expect(readdirSync(temporary)).toEqual([])
  restoreVariables()
  rmSync(temporary, { recursive: true })
})

function git(...args: string[]) {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
  execFileSync('git', [...author, ...args], { cwd: path.join(folder.path, 'work') })
}
function commit(message: string) {
  git('add', '.')
  git('commit', '--quiet', '-m', message)
}

const read = (given: string, slug?: string) =>
  withSource(given, (source) => readCourse(source, slug ? { slug } : {}))

async function refusal(given: string) {
  const error: unknown = await read(given).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ImportError)
  return (error as ImportError).diagnostic
}

describe('a repository', () => {
  it.each([
    ['address', () => address],
    ['address with a slash at its end', () => `${address}/`],
    ['path', () => bare],
  ])('gives the same course as its folder, by its %s', async (_what, given) => {
    const course = await readCourse(path.join(folder.path, 'work'), { slug: 'a-course' })
    expect(await read(given())).toEqual(course)
  })

  it.each([
    ['address', () => `${address}#draft`],
    ['path', () => `${bare}#draft`],
    ['path of a working folder', () => `${path.join(folder.path, 'work')}#draft`],
  ])('gives the branch that is asked for behind its %s', async (_what, given) => {
    const { documents } = await read(given())
    expect(documents.map((document) => document.path)).toContain('modules/first/section-2-0.md')
  })

  it('is cloned without its history, and runs nothing', async () => {
    const settings = path.join(folder.path, 'settings')
    const hooks = path.join(folder.path, 'hooks')
    folder.write('hooks/post-checkout', `#!/bin/sh\ntouch ${hooks}/ran\n`)
    execFileSync('chmod', ['+x', path.join(hooks, 'post-checkout')])
    writeFileSync(settings, `[core]\n\thooksPath = ${hooks}\n[protocol "ext"]\n\tallow = always\n`)
    process.env.GIT_CONFIG_GLOBAL = settings
    const commits = await withSource(`${address}#draft`, async ({ path: clone }) =>
      execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: clone }).toString().trim(),
    )
    expect({ commits, ran: existsSync(path.join(hooks, 'ran')) }).toEqual({
      commits: '1',
      ran: false,
    })
  })

  it('is cloned from within a hook of another one', async () => {
    process.env.GIT_DIR = path.join(folder.path, 'work', '.git')
    process.env.GIT_WORK_TREE = path.join(folder.path, 'work')
    expect((await read(address)).slug).toBe('a-course')
  })
})

describe('a repository that is not to be had', () => {
  it.each([
    ['is not there', () => `${address.replace('course', 'curse')}`, 'no-repository'],
    ['has no such branch', () => `${address}#nowhere`, 'no-branch'],
    ['has no branch of such a name', () => `${address}#--upload-pack=touch`, 'no-branch'],
    ['is on no host', () => 'https://no-such-host.invalid/a.git', 'unreachable'],
    ['is on no host, for ssh', () => 'git@no-such-host.invalid:a/b.git', 'unreachable'],
    ['is on a host that refuses', () => 'http://127.0.0.1:9/a.git', 'unreachable'],
    ['is unknown to its host', () => `http://127.0.0.1:${port()}/a.git`, 'no-repository'],
    ['is a program', () => 'ext::sh -c touch% /tmp/evil', 'bad-address'],
    ['is an option', () => '--upload-pack=touch', 'no-folder'],
    ['is an option, for ssh', () => '-oProxyCommand=touch@host:a.git', 'no-folder'],
    ['has an option for a host', () => 'ssh://-oProxyCommand=touch/a.git', 'not-cloned'],
    ['is on a host of another kind', () => 'ftp://example.org/a.git', 'bad-address'],
    ['is a zip file elsewhere', () => 'https://example.org/a.zip', 'bad-address'],
  ])('says so: it %s', async (_what, given, rule) => {
    expect(await refusal(given())).toMatchObject({ rule })
  })

  it('says so without the password in its address', async () => {
    const found = await refusal(`http://reader:secret@127.0.0.1:${port()}/a.git`)
    expect(JSON.stringify(found)).not.toContain('secret')
    expect(found.file).toBe(`http://127.0.0.1:${port()}/a.git`)
  })

  it('says so where git is missing', async () => {
    process.env.PATH = temporary
    expect(await refusal(address)).toMatchObject({ rule: 'no-git' })
  })

  it('is named as it was given where it holds no course', async () => {
    const empty = path.join(folder.path, 'empty.git')
    execFileSync('git', ['init', '--quiet', '--bare', empty])
    expect(await refusal(empty)).toMatchObject({ rule: 'no-course', file: empty })
  })
})

const port = () => (host.address() as AddressInfo).port
