/** What keeps a server from starting and can be known before anything is loaded or written. */
import { env } from '../env'
import { StartFailure } from './failure'
import { checkFolder, UnusableFolder } from './folder'
import { checkAddresses } from './listen'

/**
 * @throws EnvError, StartFailure, or the system's error where it cannot listen
 */
export async function checkStart(): Promise<void> {
  await checkAddresses()
  await checkUploads(env().UPLOADS_DIR)
}

async function checkUploads(folder: string): Promise<void> {
  try {
    await checkFolder(folder)
  } catch (error) {
    if (!(error instanceof UnusableFolder)) throw error
    throw new StartFailure(
      `Cannot keep uploads in ${folder}: ${error.message}. Set UPLOADS_DIR to another.`,
    )
  }
}
