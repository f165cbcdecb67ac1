/** Compiles documents one by one, without holding up whoever else is served. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { BodyError } from '../model'
import { compile, type CompileContext } from './compile'
import { catalogWithout } from './held'
import { publicUrlOf } from './settings'
import type { State } from './state'
import type { CompiledDocument, IsHeld } from './types'
import { usesAmong, usesIn } from './uses'

/** What compiling a document came to. */
export interface Outcome {
  uid: string
  /** Null where the document must not be delivered. */
  made: { row: CompiledDocument; digest: string } | null
}

/** How many documents to compile before others may go on. */
const BATCH = 10

/** Compiles a document; undefined where it must stay as it is delivered. */
export type CompileUid = (uid: string) => Outcome | undefined

export async function compileUids(
  payload: Payload,
  state: State,
  uids: Iterable<string>,
  isHeld: IsHeld | undefined,
  whole: boolean,
): Promise<Outcome[]> {
  const compileUid = await compilerOf(payload, state, isHeld, whole ? undefined : uids)
  const outcomes: Outcome[] = []
  for (const uid of uids) {
    const outcome = compileUid(uid)
    if (outcome) outcomes.push(outcome)
    if (outcomes.length % BATCH === 0) await setImmediate()
  }
  return outcomes
}

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
  return (uid) => {
    const found = catalog.find(uid)
    if (!found) return { uid, made: null }
    return isHeld?.(found.doc) ? undefined : compileOne(payload, found, context)
  }
}

type Found = NonNullable<ReturnType<State['catalog']['find']>>

/** A body that cannot be read stops nothing but itself: what was delivered of it stays. */
function compileOne(
  payload: Payload,
  { collection, doc }: Found,
  context: CompileContext,
): Outcome | undefined {
  try {
    const row = compile(collection, doc, context)
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
