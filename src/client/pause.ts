/** Milliseconds, some 24 days: a timer that is set to more is over at once. */
const LONGEST = 2 ** 31 - 1

/** @throws the signal's reason, as soon as it is given */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop)
        resolve()
      },
      Math.min(milliseconds, LONGEST),
    )
    signal?.addEventListener('abort', stop, { once: true })
  })
}
