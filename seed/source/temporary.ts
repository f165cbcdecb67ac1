import { promises as fs, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onExit } from 'signal-exit'

/** Gives a new folder that is removed at the end, also where the process is told to stop before. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'connectedlib-source-'))
  const forget = onExit(() => rmSync(folder, { recursive: true, force: true }))
  try {
    return await use(folder)
  } finally {
    forget()
    await fs.rm(folder, { recursive: true, force: true })
  }
}
