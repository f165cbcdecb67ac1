/** Puts other names in the place of some, in texts that are many times the same. */
import { createHash } from 'node:crypto'
import type { Stored } from './table'

/** The texts of a copy. */
export interface Renamed {
  text: (text: string) => string
  row: (row: Stored) => Stored
}

export class Names {
  private readonly pattern: RegExp
  private readonly places: Map<string, number>
  /** What each text is made of: what stays, and in every second place a name. */
  private readonly pieces = new Map<string, string[]>()

  constructor(private readonly names: readonly string[]) {
    this.pattern = new RegExp(`(${names.join('|')})`)
    this.places = new Map(names.map((name, index) => [name, index]))
  }

  /** @param others in the order of the names */
  as(others: readonly string[]): Renamed {
    const other = (name: string) => others[this.places.get(name) ?? -1] ?? name
    const text = (before: string) =>
      this.piecesOf(before)
        .map((piece, index) => (index % 2 === 0 ? piece : other(piece)))
        .join('')
    const value = (before: Stored[string]) => {
      if (typeof before === 'string') return text(before)
      return this.names.includes(String(before)) ? Number(other(String(before))) : before
    }
    return {
      text,
      row: (row) =>
        Object.fromEntries(Object.entries(row).map(([column, before]) => [column, value(before)])),
    }
  }

  private piecesOf(text: string): string[] {
    const known = this.pieces.get(text)
    if (known) return known
    const made = text.split(this.pattern)
    this.pieces.set(text, made)
    return made
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A public id for a copy of a document. */
export function uidFor(uid: string, number: number): string {
  const bytes = createHash('sha256').update(`${uid} ${number}`).digest().subarray(0, 16)
  return `${uid.slice(0, uid.indexOf('_'))}_${[...bytes].map((byte) => LETTERS[byte & 31]).join('')}`
}
