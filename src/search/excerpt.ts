/** The place of a text that a search is shown. */
import type { Lexicon } from './lexicon'
import type { Text } from './text'

/** In UTF-16 units. */
const LENGTH = 220
/** How far words may stand from each other to be shown together. */
const SPAN = 160
/** How much is shown of what stands before them. */
const LEAD = 50

/** A text under its heading, as it is kept. */
export interface KeptPassage {
  anchor: string | null
  heading: Text | null
  body: Text
}

export interface Excerpt {
  anchor: string | null
  heading: string | null
  /** The text in pieces, those that were looked for marked. */
  pieces: { text: string; marked: boolean }[]
}

interface Place {
  passage: KeptPassage
  /** Where in the passage's body, in UTF-16 units. */
  start: number
  weight: number
}

/** A word in the text can be shown, one in a heading cannot. */
const SHOWN = 0.5

/** @param sought the words to mark, by their numbers */
export function excerptOf(
  passages: readonly KeptPassage[],
  sought: ReadonlySet<number>,
  lexicon: Lexicon,
): Excerpt {
  const place = bestOf(passages, sought, lexicon)
  if (!place) return { anchor: null, heading: null, pieces: [] }
  const { anchor, heading, body } = place.passage
  return {
    anchor,
    heading: heading?.text ?? null,
    pieces: piecesOf(body, boundsOf(body, place.start, lexicon), sought, lexicon),
  }
}

/** The first place that none after it surpasses. */
function bestOf(
  passages: readonly KeptPassage[],
  sought: ReadonlySet<number>,
  lexicon: Lexicon,
): Place | undefined {
  const most = new Set([...sought].map((id) => stemOf(id, lexicon))).size + SHOWN
  let best: Place | undefined
  for (const passage of passages) {
    const place = bestIn(passage, sought, lexicon, most)
    if (!best || place.weight > best.weight) best = place
    if (best.weight >= most) break
  }
  return best
}

/** Where most of what is sought stands close together; words of the heading count for all that is below it. */
function bestIn(
  passage: KeptPassage,
  sought: ReadonlySet<number>,
  lexicon: Lexicon,
  most: number,
): Place {
  const { heading, body } = passage
  const above = heading ? found(heading, sought).map(([, id]) => stemOf(id, lexicon)) : []
  const best: Place = { passage, start: 0, weight: new Set(above).size }
  const hits = found(body, sought)
  const within = new Map<string, number>(above.map((stem) => [stem, Infinity]))
  let next = 0
  for (const [start, id] of hits) {
    for (; (hits[next]?.[0] ?? Infinity) - start < SPAN; next += 1) {
      const stem = stemOf(hits[next]?.[1] ?? 0, lexicon)
      within.set(stem, (within.get(stem) ?? 0) + 1)
    }
    const weight = within.size + SHOWN
    if (weight > best.weight) Object.assign(best, { start, weight })
    if (weight >= most) break
    const stem = stemOf(id, lexicon)
    const left = (within.get(stem) ?? 0) - 1
    if (left > 0) within.set(stem, left)
    else within.delete(stem)
  }
  return best
}

const stemOf = (id: number, lexicon: Lexicon) => lexicon.termsOf(id).at(-1) ?? ''

/** Words of a text that are sought, with their places. */
function found({ words }: Text, sought: ReadonlySet<number>): [start: number, id: number][] {
  const hits: [number, number][] = []
  for (let index = 1; index < words.length; index += 2) {
    const id = words[index] as number
    if (sought.has(id)) hits.push([words[index - 1] as number, id])
  }
  return hits
}

/** Begins and ends with whole words. */
function boundsOf({ text, words }: Text, start: number, lexicon: Lexicon): [number, number] {
  if (text.length <= LENGTH) return [0, text.length]
  const earliest = Math.max(0, Math.min(start - LEAD, text.length - LENGTH))
  let from = earliest === 0 ? 0 : undefined
  let to = 0
  for (let index = 0; index < words.length; index += 2) {
    const begin = words[index] as number
    if (begin < earliest) continue
    from ??= begin
    const end = begin + lexicon.lengthOf(words[index + 1] as number)
    if (to > 0 && end - from > LENGTH) break
    to = end
  }
  return [from ?? 0, text.length - to < 3 ? text.length : to]
}

function piecesOf(
  body: Text,
  [from, to]: [number, number],
  sought: ReadonlySet<number>,
  lexicon: Lexicon,
): Excerpt['pieces'] {
  const pieces: Excerpt['pieces'] = []
  let done = from
  const take = (until: number, marked: boolean) => {
    if (until > done) pieces.push({ text: body.text.slice(done, until), marked })
    done = until
  }
  if (from > 0) pieces.push({ text: '… ', marked: false })
  for (const [start, id] of found(body, sought)) {
    if (start < from || start >= to) continue
    take(start, false)
    take(start + lexicon.lengthOf(id), true)
  }
  take(to, false)
  if (to < body.text.length) pieces.push({ text: ' …', marked: false })
  return pieces
}
