/** For the `catch` of what is asked of a file, or of a folder, that need not be there. */
export function undefinedIfMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
