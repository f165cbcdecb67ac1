import { existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import { sha256OfFile } from '../src/sha256'
import { TransferFailure } from './failure'

/** Copies uploads to another folder, but for those that are there already, as they are. */
export async function copyUploads(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  const entries = await fs.readdir(from, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name)
    const copy = path.join(to, path.relative(from, file))
    if (existsSync(copy) && (await sha256OfFile(copy)) === (await sha256OfFile(file))) continue
    await fs.mkdir(path.dirname(copy), { recursive: true })
    await fs.copyFile(file, copy)
    if ((await sha256OfFile(copy)) !== (await sha256OfFile(file))) {
      throw new TransferFailure(`${copy} is not what ${file} is.`)
    }
  }
}
