/** Clones a repository by the git that is installed, as little of it as an import needs. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ImportError } from '../rules'
import { reasonOf } from './gitErrors'
import type { Repository } from './kind'

const LONGEST_MS = 10 * 60_000

/** Set where this runs inside a hook of git's; they would make it work on that repository. */
const OF_ANOTHER = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE)$/

/** Nobody is asked for a password, no address can name a program, and messages are in English. */
function environment(): NodeJS.ProcessEnv {
  const inherited = { ...process.env }
  for (const name of Object.keys(inherited)) if (OF_ANOTHER.test(name)) delete inherited[name]
  return {
    ...inherited,
    GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: 'false',
    SSH_ASKPASS_REQUIRE: 'force',
    LC_ALL: 'C',
  }
}

/** No hook is run, and files come as they were written. */
const SETTINGS = {
  'core.hooksPath': '/dev/null',
  'core.autocrlf': 'false',
  'http.lowSpeedLimit': '1000',
  'http.lowSpeedTime': '30',
}

const OPTIONS = [
  '--quiet',
  '--depth=1',
  '--single-branch',
  '--no-tags',
  '--no-local',
  '--no-recurse-submodules',
  '--template=',
]

/**
 * Writes the newest files of a repository, without their history, into an empty folder.
 *
 * @throws ImportError with what kept git from it
 */
export async function clone({ address, branch, shown }: Repository, folder: string): Promise<void> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const wanted = branch === undefined ? [] : [`--branch=${branch}`]
  const args = [...settings, 'clone', ...OPTIONS, ...wanted, '--', address, folder]
  try {
    await promisify(execFile)('git', args, { env: environment(), timeout: LONGEST_MS })
  } catch (error) {
    const { rule, message } = reasonOf(error as Error)
    const failure = new ImportError(rule, shown, message.replaceAll(address, shown))
    failure.cause = error
    throw failure
  }
}
