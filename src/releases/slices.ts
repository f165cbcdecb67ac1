/** How many are asked for at a time. */
const SLICE = 500

/** Asks for many, some at a time. */
export async function inSlices<T, R>(
  all: readonly T[],
  ask: (some: readonly T[]) => Promise<R[]>,
): Promise<R[]> {
  const found: R[] = []
  for (let start = 0; start < all.length; start += SLICE) {
    found.push(...(await ask(all.slice(start, start + SLICE))))
  }
  return found
}
