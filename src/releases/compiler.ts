import type { Payload } from 'payload'
import type { MadeWith } from './journal'
import { publicUrlOf } from './settings'

/**
 * Version of what makes delivered documents: this folder and the renderers of `blocks/`. Raise it with every
 * change after which the same document is delivered otherwise; the next start then compiles everything anew.
 */
export const COMPILER = 8

/** What is in force in this process. */
export const madeWithNow = (payload: Payload): MadeWith => ({
  publicUrl: publicUrlOf(payload),
  compiler: COMPILER,
})

export const isMadeWith = (one: MadeWith, other: MadeWith): boolean =>
  one.publicUrl === other.publicUrl && one.compiler === other.compiler
