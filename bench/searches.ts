import type { Row } from '../src/delivery/store/row'

export const KINDS = ['one word', 'two words', 'unfinished', 'with a slip', 'mixed'] as const
type Kind = (typeof KINDS)[number]

const WORD = /\p{L}{4,}/gu

/** Searches that people might make of these documents, no two alike, so that no answer is there already. */
export function searchesOf(rows: readonly Row[], count: number): Record<Kind, string[]> {
  const next = random()
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
  const texts = rows.flatMap(({ document, bodies }) => {
    const words = `${document.title} ${String(bodies?.text ?? '')}`.match(WORD)
    return words ? [words] : []
  })
  const word = () => pick(pick(texts) ?? []) ?? ''
  const pair = () => {
    const words = pick(texts) ?? []
    return `${pick(words)} ${pick(words)}`
  }
  const makers: Record<Exclude<Kind, 'mixed'>, () => string> = {
    'one word': word,
    'two words': pair,
    unfinished: () => pair().slice(0, -2),
    'with a slip': () => slip(pair(), next),
  }
  const kinds = Object.keys(makers) as (keyof typeof makers)[]
  const many = (make: () => string) => distinct(make, count)
  return {
    'one word': many(makers['one word']),
    'two words': many(makers['two words']),
    unfinished: many(makers.unfinished),
    'with a slip': many(makers['with a slip']),
    mixed: many(() => makers[pick(kinds) ?? 'one word']()),
  }
}

/** Two letters that changed places. */
function slip(words: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (words.length - 3))
  return words.slice(0, at) + words[at + 1] + words[at] + words.slice(at + 2)
}

/** As many as there are, up to a number. */
function distinct(make: () => string, count: number): string[] {
  const made = new Set<string>()
  for (let tries = 0; tries < count * 4 && made.size < count; tries += 1) made.add(make())
  return [...made]
}

/** The same numbers on every run. */
function random(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
