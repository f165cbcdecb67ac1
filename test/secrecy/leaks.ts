/** What a text tells that it must not. */
import type { Secrets } from './names'
import { wordsIn } from './words'

/** A text without what was asked for, which it may repeat. */
export const without = (given: readonly string[], text: string): string =>
  given
    .flatMap((value) => [value, encodeURIComponent(value), value.toLowerCase()])
    .reduce((rest, value) => rest.replaceAll(value, '*'), text)

/** What is opaque to clients: cursors, tokens. */
const opened = (text: string) =>
  (text.match(/[\w-]{24,}/g) ?? []).map((piece) => Buffer.from(piece, 'base64url').toString())

/**
 * @param uids ids that it must not tell
 * @returns each secret word with the field that it was written in, and each id
 */
export function leaksIn(text: string, words: Secrets['words'], uids: Secrets['uids']): string[] {
  const all = [text, ...opened(text)].join(' ')
  return [
    ...wordsIn(all)
      .filter(({ word }) => words.has(word))
      .map(({ word, place }) => `${word} of ${place}`),
    ...(all.match(/\b[a-z]{2,4}_[a-z2-7]{16}\b/g) ?? []).filter((uid) => uids.has(uid)),
  ]
}

/** Asks about all of them, some at a time as so many clients would, and gathers what is found. */
export async function each<T, F>(
  items: readonly T[],
  ask: (item: T) => Promise<F[]>,
): Promise<F[]> {
  const found: F[] = []
  const waiting = [...items]
  const client = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      found.push(...(await ask(item)))
    }
  }
  await Promise.all(Array.from({ length: 8 }, client))
  return found
}
