import type { DocumentType } from '../../contract'
import type { History } from './history'
import { sorted, type Order, type Place } from './order'
import { SortedList } from './sortedList'
import type { Known, Standing } from './standing'
import { Tally } from './tally'
import { beginOf, beginOfCourse, LISTS, NAMES, type Find, type View } from './views'

interface Contents {
  /** Everything by id, what has left included. */
  known: SortedList<Known>
  types: Tally
  languages: Tally
  licenses: Tally
  /** The newest release that changed any document of a type. */
  newest: ReadonlyMap<DocumentType, number>
}

const BY_RELEASE: Order<Known> = [({ release }) => release, ({ uid }) => uid]

/** What a release changes. */
interface Change {
  leaving: readonly Known[]
  coming: readonly Known[]
}

const NOTHING: Contents = {
  known: SortedList.of<Known>([({ uid }) => uid], []),
  types: Tally.EMPTY,
  languages: Tally.EMPTY,
  licenses: Tally.EMPTY,
  newest: new Map(),
}

/**
 * Where everything stands that is published at one moment. Never changes; a release makes another, at the cost of
 * what it changes.
 */
export class Catalogue {
  /** Each is made when it is first asked for, and then kept up from catalogue to catalogue. */
  private readonly views = new Map<View, SortedList<Standing>>()
  /** The same of everything that is known, what has left included. */
  private readonly orders = new Map<Order<Known>, SortedList<Known>>()

  private constructor(
    readonly release: number,
    readonly history: History,
    private readonly contents: Contents,
  ) {}

  static empty(history: History): Catalogue {
    return new Catalogue(0, history, NOTHING)
  }

  readonly get: Find = (uid) => liveOr(this.contents.known.at([uid]))

  view(view: View): SortedList<Standing> {
    const known = this.views.get(view)
    if (known) return known
    const items = [...this.standings(view.holds)]
    const made = SortedList.ofSorted(
      view.order(this.get),
      sorted(view.order(remembering(this.get)), items),
    )
    this.views.set(view, made)
    return made
  }

  /** Everything that is known, what has left included. */
  inOrder(order: Order<Known>): SortedList<Known> {
    const known = this.orders.get(order)
    if (known) return known
    const made = SortedList.of(order, this.contents.known.after())
    this.orders.set(order, made)
    return made
  }

  list(type: DocumentType): SortedList<Standing> {
    return this.view(LISTS.place[type])
  }

  /** A course or module by its slug or its id. */
  named(type: 'course' | 'module', name: string): Standing | undefined {
    const [named] = this.view(NAMES).after([type, name])
    const standing = named?.type === type && named.slug === name ? named : this.get(name)
    return standing?.type === type ? standing : undefined
  }

  sectionsOf(module: string): Standing[] {
    const begin = beginOf(module, this.get)
    return this.stretch(LISTS.place.section, begin, (section) => section.module === module)
  }

  modulesOf(course: string): Standing[] {
    const belongs = (module: Standing) => module.course === course
    const known = this.get(course)
    if (known) return this.stretch(LISTS.place.module, beginOfCourse(known), belongs)
    return [...this.list('module').after(WITHOUT_COURSE)].filter(belongs)
  }

  /** Whether a document stands in a module or a course, or is shown there. */
  isIn(standing: Standing, above: Standing): boolean {
    const { module, course, shownIn } = standing
    if (above.type === 'module') return module === above.uid || shownIn.includes(above.uid)
    if (course === above.uid) return true
    return [module, ...shownIn].some((uid) => uid !== null && this.get(uid)?.course === above.uid)
  }

  /** What later releases changed, those that have left included, in the order of the releases. */
  changedSince(release: number): Iterable<Known> {
    return this.inOrder(BY_RELEASE).after([release + 1])
  }

  count(type: DocumentType): number {
    return this.contents.types.of(type)
  }

  get languages(): string[] {
    return this.contents.languages.names
  }

  get licenses(): string[] {
    return this.contents.licenses.names
  }

  /** Newest release that changed any document of a type, those that have left included. */
  newest(type: DocumentType): number {
    return this.contents.newest.get(type) ?? 0
  }

  /** With what a release has changed. What is older than what is known changes nothing. */
  with(changed: Iterable<Known>, release: number, history: History): Catalogue {
    const { known } = this.contents
    const older = (one: Known) => known.at([one.uid])
    const change = known.length === 0 ? first(changed) : changeOf(changed, older)
    const next = new Catalogue(
      Math.max(release, this.release),
      history,
      changedContents(this.contents, change),
    )
    for (const [order, list] of this.orders) {
      next.orders.set(order, list.with(change.leaving, change.coming))
    }
    this.keepUp(next, change)
    return next
  }

  /** Makes the views that are known here of those there were. */
  private keepUp(next: Catalogue, { leaving, coming }: Change): void {
    if (this.views.size === 0) return
    const [before, after] = [leaving.filter(isLive), coming.filter(isLive)]
    const moved = this.movedWith(before, after)
    for (const [view, list] of this.views) {
      next.views.set(
        view,
        list.with(
          [...before, ...moved].filter(view.holds),
          [...after, ...moved].filter(view.holds),
          view.order(next.get),
        ),
      )
    }
  }

  /** What stands elsewhere, though it did not change, since it is below something that stands elsewhere. */
  private movedWith(before: readonly Standing[], after: readonly Standing[]): Standing[] {
    const changed = new Map<string, [before?: Standing, after?: Standing]>()
    for (const standing of before) changed.set(standing.uid, [standing])
    for (const standing of after) {
      changed.set(standing.uid, [changed.get(standing.uid)?.[0], standing])
    }
    const moved = new Set<Standing>()
    for (const [uid, [was, is]] of changed) {
      if (samePlace(was, is)) continue
      for (const standing of this.below(uid, (was ?? is)?.type)) moved.add(standing)
    }
    return [...moved].filter(({ uid }) => !changed.has(uid))
  }

  private below(uid: string, type: DocumentType | undefined): Standing[] {
    if (type === 'module') return this.sectionsOf(uid)
    if (type !== 'course') return []
    return this.modulesOf(uid).flatMap((module) => [module, ...this.sectionsOf(module.uid)])
  }

  private stretch(view: View, begin: Place, belongs: (standing: Standing) => boolean): Standing[] {
    const found: Standing[] = []
    for (const standing of this.view(view).after(begin)) {
      if (!belongs(standing)) break
      found.push(standing)
    }
    return found
  }

  private *standings(holds: View['holds']): Generator<Standing> {
    for (const one of this.contents.known.after()) if (isLive(one) && holds(one)) yield one
  }
}

/** Modules name their course before it is published, and stand among those that have none. */
const WITHOUT_COURSE: Place = [1]

/** Many documents are below the same few. */
function remembering(find: Find): Find {
  const known = new Map<string, Standing | undefined>()
  return (uid) => {
    if (!known.has(uid)) known.set(uid, find(uid))
    return known.get(uid)
  }
}

const isLive = (known: Known): known is Standing => !known.deleted
const liveOr = (known: Known | undefined) => (known && isLive(known) ? known : undefined)

const samePlace = (one: Standing | undefined, other: Standing | undefined) =>
  one?.slug === other?.slug && one?.course === other?.course && one?.position === other?.position

const first = (changed: Iterable<Known>): Change => ({ coming: [...changed], leaving: [] })

function changeOf(changed: Iterable<Known>, older: (one: Known) => Known | undefined): Change {
  const coming = [...changed].filter((one) => (older(one)?.release ?? 0) <= one.release)
  return { coming, leaving: coming.flatMap((one) => older(one) ?? []) }
}

function* namesIn(
  all: readonly Known[],
  nameOf: (standing: Standing) => string | null,
): Generator<string> {
  for (const known of all) {
    const name = isLive(known) ? nameOf(known) : null
    if (name !== null) yield name
  }
}

function changedContents(contents: Contents, { leaving, coming }: Change): Contents {
  const tallied = (tally: Tally, nameOf: (standing: Standing) => string | null) => {
    return tally.with(namesIn(leaving, nameOf), namesIn(coming, nameOf))
  }
  const newest = new Map(contents.newest)
  for (const { type, release } of coming) {
    if (release > (newest.get(type) ?? 0)) newest.set(type, release)
  }
  return {
    known: contents.known.with(leaving, coming),
    types: tallied(contents.types, ({ type }) => type),
    languages: tallied(contents.languages, ({ language }) => language),
    licenses: tallied(contents.licenses, ({ license }) => license),
    newest,
  }
}
