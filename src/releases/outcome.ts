/** Compiles documents one by one, without holding up whoever else is served. */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { pausesAfter } from '../pauses'
import type { Found } from './catalog'
import { render, resolve, type CompileContext, type Resolved } from './compile'
import { publicUrlOf, slugOf } from './settings'
import { formerRights, keepingRights, lacksRights, type Rights } from './rights'
import type { Dependents } from './compiledIndex'
import { either } from './shown'
import type { State } from './state'
import type { CompiledDocument, IsHeld } from './types'
import { usesAmong, usesBy } from './uses'

/** What compiling a document came to. */
export interface Outcome {
  uid: string
  /** Null where the document must not be delivered. */
  made: { row: CompiledDocument; digest: string } | null
}

/** How many documents are resolved together, so that what they refer to is read together. */
const TOGETHER = 25
/** Milliseconds to compile before others may go on. */
const SLICE = 5

/** What documents are compiled among. */
export interface Among {
  /** What is compiled as readers know it, and not compiled itself. */
  isHeld?: IsHeld
  /** Which pages show what, where that is known beyond what was noted when they were compiled. */
  shown?: Dependents
}

export async function compileUids(
  payload: Payload,
  state: State,
  uids: readonly string[],
  among: Among,
): Promise<Outcome[]> {
  const { resolveUid, finish } = await compilerOf(payload, state, uids, among)
  const outcomes: Outcome[] = []
  const pause = pausesAfter(SLICE)
  for (let start = 0; start < uids.length; start += TOGETHER) {
    const together = uids.slice(start, start + TOGETHER)
    for (const attempt of await state.settled(() => together.map(resolveUid))) {
      const outcome = finish(attempt)
      if (outcome) outcomes.push(outcome)
      await pause()
    }
  }
  const lacking = await state.settled(() => lackingRights(outcomes, state))
  const former = await formerRights(payload, lacking)
  return outcomes.map(({ uid, made }) => {
    const rights = former.get(uid)
    return { uid, made: made && rights ? finished(keepingRights(made.row, rights)) : made }
  })
}

const lackingRights = (outcomes: readonly Outcome[], { compiled }: State): string[] =>
  outcomes.flatMap(({ uid, made }) =>
    made && lacksRights(made.row) && compiled.get(uid)?.deleted === false ? [uid] : [],
  )

/** A document that is resolved, or why it cannot be. */
type Attempt = { uid: string; resolved: Resolved | null } | Failure

interface Failure {
  uid: string
  error: unknown
}

export interface Compiler {
  /** Looks up what a document is made of. */
  resolveUid: (uid: string) => Attempt | undefined
  /**
   * Makes of it what is delivered; undefined where it must stay as it is delivered.
   *
   * @param former what is delivered of it now
   */
  finish: (attempt: Attempt | undefined, former?: Rights) => Outcome | undefined
}

/** @param uids what will be compiled */
export async function compilerOf(
  payload: Payload,
  state: State,
  uids: readonly string[],
  { isHeld, shown }: Among,
): Promise<Compiler> {
  const { catalog, compiled } = state
  const lookup = isHeld ? await state.without(isHeld) : catalog
  const changed = await state.settled(() => usesBy(uids, lookup))
  const uses = usesAmong(lookup, shown ? either(shown, compiled) : compiled, changed)
  const context = { lookup, uses, publicUrl: publicUrlOf(payload) }
  return {
    resolveUid: (uid) => {
      const found = catalog.find(uid)
      if (!found) return { uid, resolved: null }
      return isHeld?.(found.doc) ? undefined : resolveOne(found, context)
    },
    finish: (attempt, former) => {
      if (!attempt) return undefined
      const outcome = 'error' in attempt ? attempt : finishOne(attempt, former)
      if (!('error' in outcome)) return outcome
      const { uid, error } = outcome
      const found = catalog.find(uid)
      const which = {
        uid,
        id: found?.doc.id,
        collection: found && slugOf(payload, found.collection),
      }
      payload.logger.error({ err: error, ...which }, 'a document cannot be compiled')
      return undefined
    },
  }
}

/** A document of which nothing can be made stops nothing but itself: what was delivered of it stays. */
function resolveOne({ collection, doc }: Found, context: CompileContext): Attempt {
  const { uid } = doc
  try {
    return { uid, resolved: resolve(collection, doc, context) }
  } catch (error) {
    return { uid, error }
  }
}

function finishOne(
  { uid, resolved }: Exclude<Attempt, Failure>,
  former: Rights | undefined,
): Outcome | Failure {
  try {
    return { uid, made: resolved && finished(keepingRights(render(resolved), former)) }
  } catch (error) {
    return { uid, error }
  }
}

const finished = (row: CompiledDocument) => ({ row, digest: digestOf(row) })

/** Of everything that is delivered; what it was made from does not count. */
function digestOf({ deps: _deps, ...delivered }: CompiledDocument): string {
  return createHash('sha256').update(JSON.stringify(delivered)).digest('base64url')
}
