/** Whether the process that began a run is still at work. */
import { hostname } from 'node:os'
import type { Run } from './store'

/** Milliseconds after which a process says again that it is at work. */
export const BEAT = 5_000
/** Milliseconds of silence after which it counts as dead. */
const SILENCE = 60_000

export const HOST = hostname()

/** Tokens of the runs of this very process: another process may have had its number before. */
const own = new Set<string>()

export const claim = (token: string) => void own.add(token)
export const disclaim = (token: string) => void own.delete(token)

export function isAtWork(run: Run, now: number): boolean {
  if (run.state === 'failed' || run.state === 'finished') return false
  if (now - Date.parse(run.aliveAt) > SILENCE) return false
  if (run.host !== HOST) return true
  return run.pid === process.pid ? own.has(run.token) : isProcess(run.pid)
}

/** Signal 0 is sent to nobody; it only tells whether there is somebody. */
function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
