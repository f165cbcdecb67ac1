/** What git says when it fails, as rules of ours. */
import type { RuleId } from '../rules'

const BY_WORDS: [RegExp, RuleId][] = [
  [/Remote branch .* not found/i, 'no-branch'],
  [
    /could not resolve (?:host|proxy)|failed to connect|couldn't connect|connection (?:timed out|refused|reset)|network is unreachable|no route to host|operation (?:timed out|too slow)/i,
    'unreachable',
  ],
  [
    /not found|does not exist|does not appear to be a git repository|could not read (?:username|password)|authentication failed|permission denied|host key verification failed/i,
    'no-repository',
  ],
  // Whatever else it is.
  [/^(?:fatal|error):/i, 'not-cloned'],
]

/** An error of `execFile`. */
interface Failure {
  message: string
  code?: string | number | null
  killed?: boolean
  stderr?: string
}

export function reasonOf(failure: Failure): { rule: RuleId; message: string } {
  if (failure.code === 'ENOENT') return { rule: 'no-git', message: 'Git is not installed.' }
  if (failure.killed) return { rule: 'unreachable', message: 'Git took more than ten minutes.' }
  const lines = (failure.stderr || failure.message).split('\n')
  for (const [words, rule] of BY_WORDS) {
    const line = lines.find((candidate) => words.test(candidate))
    if (line) return { rule, message: `Git says: ${plain(line)}.` }
  }
  return { rule: 'not-cloned', message: `Git says: ${plain(lines[0] ?? '')}.` }
}

/** A server may send what a terminal would obey. */
const plain = (line: string) => line.replace(/^(?:fatal|error): |\.$/g, '').replace(/\p{Cc}/gu, ' ')
