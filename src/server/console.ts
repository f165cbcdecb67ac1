import { format } from 'node:util'
import type { Logger } from 'pino'

const LEVELS = ['error', 'warn'] as const

/**
 * Takes what libraries complain of on the console into the log, where it has the id of its request and no secrets: Next
 * tells there of pages that fail.
 *
 * @returns leaves the console alone again
 */
export function takeConsole(log: Logger): () => void {
  const before = LEVELS.map((level) => [level, console[level]] as const)
  for (const level of LEVELS) {
    console[level] = (...said: unknown[]) => {
      const err = said.find((part) => part instanceof Error)
      log[level]({ ...(err && { err }) }, format(...said.filter((part) => part !== err)))
    }
  }
  return () => {
    for (const [level, original] of before) console[level] = original
  }
}
