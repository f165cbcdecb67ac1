/**
 * Where everything that a page is made of went. The page and what was made of it are counted apart from each
 * other, so that what the conversion forgets is seen here.
 */
import type { StoredBlock } from '../../src/model'
import type { RuleId } from '../rules'
import type { Child } from '../transforms/dom'
import type { PageNotes } from '../transforms/notes/find'
import { contentOfBody, type BodyContent, type PartAt } from './body'
import { contentOf, contentOfHtml, type Content } from './source'
import { holdsLetters, missingWords } from './text'
import { TOKENS, type Account, type Tally, type Token } from './types'

export type { PartAt } from './body'
export { contentOf, type Content } from './source'
export type { Account, PageAccount, Tally, Token } from './types'

/** What each rule leaves out of the element that it reports; the rest of it is converted. */
const LEAVES_OUT: Partial<Record<RuleId, readonly Token[]>> = {
  'dropped-comment': ['comments'],
  'dropped-script': ['scripts'],
  'dropped-anchor': ['links'],
  'empty-link': ['links'],
  'unsafe-link': ['links'],
  'linked-picture': ['links', 'images'],
  'linked-recording': ['frames'],
  'lost-recording': ['frames'],
  'lost-image': ['images'],
  'unknown-id': ['images', 'boxes', 'frames'],
  'not-a-heading': ['headings'],
  'only-words': TOKENS.filter((token) => token !== 'words' && token !== 'attributes'),
  'notes-equal': TOKENS,
}

export interface Conversion {
  source: Content
  notes: PageNotes
  /** What was reported of the page, and where. */
  reported: readonly { rule: RuleId; node: Child }[]
  blocks: readonly StoredBlock[]
  partAt: PartAt
}

/** @returns the account, and what was lost without a rule in a few words, where something was */
export function accountFor(conversion: Conversion): { account: Account; lost?: string } {
  const { source, reported } = conversion
  const body = contentOfBody(conversion.blocks, conversion.partAt, conversion.notes)
  const dropped = reported.flatMap(({ rule, node }) => {
    const tokens = LEAVES_OUT[rule]
    return tokens ? [{ rule, tokens, content: contentOf([node]) }] : []
  })
  const words = lostWords(source, body, dropped)
  const account: Account = {}
  for (const token of TOKENS) {
    if (source.counts[token] === 0) continue
    const byRule = droppedBy(token, dropped)
    if (token === 'attributes') {
      const left = source.attributes.length - body.raw.attributes.length
      if (left > 0) byRule['dropped-attributes'] = left
    }
    const known = token === 'words' || token === 'attributes' ? undefined : body.counts[token]
    account[token] = tallyOf(source.counts[token], body.raw.counts[token], byRule, known)
  }
  if (account.words) {
    account.words.lost = words.length
    account.words.converted -= words.length
  }
  const lost = inWords(account, words)
  return { account, ...(lost && { lost }) }
}

/** The account of a page that was kept as the HTML that it is. */
export function keptWhole(html: string): Account {
  const { counts } = contentOfHtml(html)
  const tokens = TOKENS.filter((token) => counts[token] > 0)
  return Object.fromEntries(
    tokens.map((token) => [token, tallyOf(counts[token], counts[token], {})]),
  )
}

interface Dropped {
  rule: RuleId
  tokens: readonly Token[]
  content: Content
}

function droppedBy(token: Token, dropped: readonly Dropped[]): Tally['dropped'] {
  const byRule: Tally['dropped'] = {}
  for (const { rule, tokens, content } of dropped) {
    const count = tokens.includes(token) ? content.counts[token] : 0
    if (count > 0) byRule[rule] = (byRule[rule] ?? 0) + count
  }
  return byRule
}

/** @param found how many the body has, where they are counted one by one */
function tallyOf(source: number, inRaw: number, dropped: Tally['dropped'], found?: number): Tally {
  const left = source - Object.values(dropped).reduce((sum, count) => sum + count, 0)
  const raw = Math.min(inRaw, left)
  const converted = Math.min(found ?? Infinity, left - raw)
  return { source, converted, raw, dropped, lost: left - raw - converted }
}

function lostWords(source: Content, body: BodyContent, dropped: readonly Dropped[]): string[] {
  const left = dropped.filter(({ tokens }) => tokens.includes('words'))
  const kept = [body.text, body.raw.text, ...left.map(({ content }) => content.text)].join(' ')
  if (holdsLetters(kept, source.text)) return []
  return missingWords(kept, source.text)
}

const MOST_SHOWN = 10

function inWords(account: Account, words: readonly string[]): string | undefined {
  const counts = TOKENS.flatMap((token) => {
    const lost = account[token]?.lost ?? 0
    return lost > 0 ? [`${lost} ${NAMES[token]}`] : []
  })
  if (counts.length === 0) return undefined
  const shown = words.slice(0, MOST_SHOWN).join(' ')
  return counts.join(', ') + (shown && ` (${shown}${words.length > MOST_SHOWN ? ' …' : ''})`)
}

const NAMES: Record<Token, string> = {
  words: 'words',
  links: 'links',
  images: 'images',
  frames: 'frames',
  headings: 'headings',
  listItems: 'list items',
  tableCells: 'cells',
  noteReferences: 'references to notes',
  boxes: 'boxes',
  comments: 'comments',
  scripts: 'scripts',
  attributes: 'attributes',
}
