type Task<T> = () => Promise<T>

/** Does what has the same key one after the other. */
export function createTurns(): <T>(key: unknown, task: Task<T>) => Promise<T> {
  const last = new Map<unknown, Promise<unknown>>()
  return (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task)
    const ended = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === ended) last.delete(key)
      })
    last.set(key, ended)
    return turn
  }
}
