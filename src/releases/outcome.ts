/** Compiles documents one by one, without holding up whoever else is served. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { BodyError } from '../model'
import { compile, type CompileContext } from './compile'
import { catalogWithout } from './held'
import { publicUrlOf } from './settings'
import { formerRights, keepingRights, lacksRights, type Rights } from './rights'
import type { State } from './state'
import type { CompiledDocument, IsHeld } from './types'
import { usesAmong, usesIn } from './uses'

/** What compiling a document came to. */
export interface Outcome {
  uid: string
  /** Null where the document must not be delivered. */
  made: { row: CompiledDocument; digest: string } | null
}

/** Milliseconds to compile before others may go on. */
const SLICE = 5

/**
 * Compiles a document; undefined where it must stay as it is delivered.
 *
 * @param former what is delivered of it now
 */
export type CompileUid = (uid: string, former?: Rights) => Outcome | undefined

export async function compileUids(
  payload: Payload,
  state: State,
  uids: Iterable<string>,
  isHeld: IsHeld | undefined,
  whole: boolean,
): Promise<Outcome[]> {
  const compileUid = await compilerOf(payload, state, isHeld, whole ? undefined : uids)
  const outcomes: Outcome[] = []
  let begin = performance.now()
  for (const uid of uids) {
    const outcome = compileUid(uid)
    if (outcome) outcomes.push(outcome)
    if (performance.now() - begin < SLICE) continue
    await setImmediate()
    begin = performance.now()
  }
  const former = await formerRights(payload, lacking(outcomes, state))
  return outcomes.map((outcome) => {
    const rights = former.get(outcome.uid)
    return (rights && compileUid(outcome.uid, rights)) ?? outcome
  })
}

const lacking = (outcomes: readonly Outcome[], { compiled }: State): string[] =>
  outcomes.flatMap(({ uid, made }) =>
    made && compiled.get(uid)?.deleted === false && lacksRights(made.row) ? [uid] : [],
  )

/**
 * @param isHeld what is compiled as readers know it, and not compiled itself
 * @param changing what will be compiled; everything where it is absent
 */
export async function compilerOf(
  payload: Payload,
  { catalog, compiled }: State,
  isHeld: IsHeld | undefined,
  changing?: Iterable<string>,
): Promise<CompileUid> {
  const isDelivered = (uid: string) => compiled.get(uid)?.deleted === false
  const lookup = isHeld ? await catalogWithout(payload, isHeld, catalog, isDelivered) : catalog
  const uses = changing ? usesAmong(lookup, compiled, changing) : usesIn(lookup)
  const context = { lookup, uses, publicUrl: publicUrlOf(payload) }
  return (uid, former) => {
    const found = catalog.find(uid)
    if (!found) return { uid, made: null }
    return isHeld?.(found.doc) ? undefined : compileOne(payload, found, { ...context, former })
  }
}

type Found = NonNullable<ReturnType<State['catalog']['find']>>

/** A body that cannot be read stops nothing but itself: what was delivered of it stays. */
function compileOne(
  payload: Payload,
  { collection, doc }: Found,
  { former, ...context }: CompileContext & { former?: Rights },
): Outcome | undefined {
  try {
    const compiled = compile(collection, doc, context)
    const row = compiled && keepingRights(compiled, former)
    return { uid: doc.uid, made: row && { row, digest: digestOf(row) } }
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    payload.logger.error({ err: error, uid: doc.uid }, 'a document cannot be compiled')
    return undefined
  }
}

/** Of everything that is delivered; what it was made from does not count. */
function digestOf({ deps: _deps, ...delivered }: CompiledDocument): string {
  return createHash('sha256').update(JSON.stringify(delivered)).digest('base64url')
}
