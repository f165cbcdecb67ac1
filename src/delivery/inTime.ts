/** How long a small answer may take, in milliseconds, before the database counts as away. */
export const PATIENCE = 3000

/** No answer has come in time. */
export class Late extends Error {
  override name = 'Late'
}

/**
 * Waits for what the database answers, and not for ever: it may hang rather than refuse. What comes later, be it an
 * error, is nobody's any more.
 *
 * @throws Late
 */
export async function inTime<T>(answer: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const tooLate = () => reject(new Late(`The database has not answered for ${patience} ms.`))
    timer = setTimeout(tooLate, patience).unref()
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
