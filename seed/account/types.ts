import type { RuleId } from '../rules'

/** What a page is made of, as far as it can be lost. */
export const TOKENS = [
  'words',
  'links',
  'images',
  'frames',
  'headings',
  'listItems',
  'tableCells',
  'noteReferences',
  'boxes',
  'comments',
  'scripts',
  'attributes',
] as const
export type Token = (typeof TOKENS)[number]
export type Counts = Record<Token, number>

export const noCounts = (): Counts =>
  Object.fromEntries(TOKENS.map((token) => [token, 0])) as Counts

/** Where the tokens of a page went: `source` is the sum of all others. */
export interface Tally {
  source: number
  /** Became part of a document. */
  converted: number
  /** Kept as the HTML that they are. */
  raw: number
  /** Left out, each by a rule. */
  dropped: Partial<Record<RuleId, number>>
  /** Lost without a rule: a fault of the importer. */
  lost: number
}

/** A tally for each kind of token that the page has. */
export type Account = Partial<Record<Token, Tally>>

export interface PageAccount {
  path: string
  tokens: Account
}
