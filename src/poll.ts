/** Does something again and again, each time after the time before has ended; keeps no process alive. */
export function poll(
  task: () => Promise<unknown>,
  pause: number,
  onError: (error: unknown) => void,
): () => void {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const next = () => {
    if (!stopped) timer = setTimeout(run, pause).unref()
  }
  const run = () => {
    task().catch(onError).finally(next)
  }
  next()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
