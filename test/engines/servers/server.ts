import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A database server that was started for tests. */
export interface Server {
  /** As the server itself reports it. */
  version: string
  /** Its address; empty for the embedded database. */
  uri: string
  /** Settings that it needs. */
  settings?: Record<string, string>
  stop: () => Promise<void>
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/**
 * The first line that a process prints.
 *
 * @throws Error with what it complained of, where it ends before
 */
export async function firstLine(child: ChildProcess): Promise<string> {
  let complained = ''
  child.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  if (!child.stdout) throw new Error('The process has no output.')
  for await (const line of createInterface(child.stdout)) return line
  throw new Error(`The server ended: ${complained.trim()}`)
}
