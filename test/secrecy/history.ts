/** Random work of editors on every collection of content. */
import fc from 'fast-check'
import { APIError, type Payload } from 'payload'
import { REFERABLE, type Referable } from '../../src/model'
import { begin, dataFor, HEARD, QUIET, type Stored } from './editor'

const SEEDS = 12
const SERVER_FAULT = 500

const EDITS = { ...QUIET, ...HEARD }
type Act = 'begin' | 'create' | keyof typeof EDITS

const oneOf = (...acts: Act[]) => fc.constantFrom(...acts)
const namesOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[]

/** Modules after their course, everything else after its parts. */
const PARTS_FIRST: Referable[] = [
  'courses',
  'media',
  'videos',
  'footnotes',
  'worksheets',
  'callouts',
  'modules',
  'sections',
]

export interface Step {
  act: Act
  collection: Referable
  /** Choose the document, and what it points at. */
  seeds: number[]
}

/** Begins as often as it edits, so that of each collection there is much, in every state. */
export const steps = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      act: fc.oneof(oneOf('begin', 'create'), oneOf(...namesOf(QUIET)), oneOf(...namesOf(HEARD))),
      collection: fc.constantFrom(...REFERABLE),
      seeds: fc.array(fc.nat({ max: 99 }), { minLength: SEEDS, maxLength: SEEDS }),
    }),
    { minLength: length, maxLength: length },
  )

/** Whether it changes nothing that a reader may see. */
export const isQuiet = ({ act }: Step) => act === 'begin' || act in QUIET

/** A document as its editors know it, wherever it is now. */
export interface Known {
  collection: Referable
  id: string | number
  uid: string
  gone?: true
}

export class History {
  readonly documents: Known[] = []
  /** uids of what was public at some time: that it was there may be told. */
  readonly known = new Set<string>()
  /** Addresses that were public at some time: readers are led on from there. */
  readonly addresses = new Set<string>()
  /** How many steps were refused. */
  refused = 0

  constructor(private readonly payload: Payload) {}

  /** Publishes one document of each collection, each of which shows those before it. */
  async publishSome(): Promise<void> {
    const seeds = Array.from({ length: SEEDS }, () => -1)
    for (const collection of PARTS_FIRST) await this.take({ act: 'create', collection, seeds })
  }

  /** Does it, unless the CMS refuses it as it would refuse an editor. */
  async take(step: Step): Promise<void> {
    try {
      await this.attempt(step)
    } catch (error) {
      if (!(error instanceof APIError) || error.status >= SERVER_FAULT) throw error
      this.refused += 1
    }
    for (const { uid, slug } of await this.delivered()) {
      this.known.add(uid)
      if (slug) this.addresses.add(slug)
    }
  }

  private async attempt({ act, collection, seeds }: Step): Promise<void> {
    const { payload } = this
    const [which = 0, ...rest] = seeds
    const data = () =>
      dataFor(payload, collection, (wanted) => this.pick(wanted, rest.shift() ?? which)?.id)
    if (act === 'begin' || act === 'create') {
      const { id, uid } = await begin(payload, collection, data(), act === 'create')
      this.documents.push({ collection, id, uid })
      return
    }
    const document = this.pick(collection, which)
    if (!document) return
    await EDITS[act]({ payload, collection, id: document.id, data })
    if (act === 'delete') document.gone = true
  }

  /** The rows of what is published: what readers may see, and no more. */
  async delivered(): Promise<Stored[]> {
    const found = new Map<Referable, Stored[]>()
    for (const collection of REFERABLE) {
      const { docs } = await this.payload.db.find<Stored>({
        collection,
        where: { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] },
        pagination: false,
      })
      found.set(collection, docs)
    }
    const modules = new Set(found.get('modules')?.map(({ id }) => id))
    return [...found].flatMap(([collection, docs]) =>
      docs.filter(({ module }) => collection !== 'sections' || modules.has(module as never)),
    )
  }

  private pick(collection: string, seed: number): Known | undefined {
    const some = this.documents.filter((one) => one.collection === collection && !one.gone)
    return some.at(seed % some.length)
  }
}
