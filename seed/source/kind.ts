/** Tells from what was given how to get at it. */
import { promises as fs, existsSync } from 'node:fs'
import path from 'node:path'
import { ImportError } from '../rules'

export interface Repository {
  type: 'git'
  /** What git is asked for: an address or a path. */
  address: string
  /** Branch or tag; the repository's own choice when absent. */
  branch?: string
  /** The address as it may be shown: without user and password. */
  shown: string
}

type Kind = { type: 'local' } | { type: 'zip' } | Repository

const URL_LIKE = /^[a-z][a-z0-9+.-]*:\/\//i
const CLONED = /^(?:https?|ssh|git|file):\/\//i
/** `git@host:path`, as ssh writes it. */
const SSH_PLACE = /^[\w.][\w.-]*@[\w.[][^\s/@]*:[^:]/
/** `ext::command`: git would run what the address says. */
const HELPER = /^[a-z][a-z0-9+.-]*::/i

/** @throws ImportError for an address that is not cloned */
export async function kindOf(given: string): Promise<Kind> {
  if (existsSync(given)) return kindOnDisk(given)
  const [address, branch] = branchOf(given)
  if (isRepository(address)) return repository(path.resolve(address), branch)
  if (CLONED.test(address) || SSH_PLACE.test(address)) return remote(address, branch)
  if (URL_LIKE.test(address) || HELPER.test(address)) refuse(address, 'It is not cloned.')
  // What is neither here nor an address is left to the reader of folders, which says so.
  return { type: 'local' }
}

async function kindOnDisk(given: string): Promise<Kind> {
  const stat = await fs.stat(given)
  if (stat.isDirectory()) return isBare(given) ? repository(path.resolve(given)) : { type: 'local' }
  return { type: /\.zip$/i.test(given) ? 'zip' : 'local' }
}

function remote(address: string, branch?: string): Repository {
  if (/\.zip$/i.test(address)) refuse(address, 'A zip file is not downloaded from here.')
  return repository(address, branch)
}

const repository = (address: string, branch?: string): Repository => ({
  type: 'git',
  address,
  ...(branch && { branch }),
  shown: shown(address),
})

function refuse(address: string, message: string): never {
  throw new ImportError('bad-address', shown(address), message)
}

/** A branch stands behind the last `#`. */
function branchOf(given: string): [address: string, branch?: string] {
  const at = given.lastIndexOf('#')
  return at > 0 ? [given.slice(0, at), given.slice(at + 1)] : [given]
}

const isRepository = (folder: string) => existsSync(path.join(folder, '.git')) || isBare(folder)

/** A repository as a server keeps it: nothing but what git writes. */
const isBare = (folder: string) =>
  ['HEAD', 'objects', 'refs'].every((part) => existsSync(path.join(folder, part)))

/** An address as it may be shown: without user and password. */
export const shown = (address: string) => address.replace(/^([a-z0-9+.-]+:\/\/)[^/]*@/i, '$1')
