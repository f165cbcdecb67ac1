import type { DocumentType } from '../../contract'
import type { History } from './history'
import { comparePlaces, placeOf, type Placed } from './place'
import { placements, type Placements } from './placements'
import type { Row as AnyRow } from '../../releases'
import type { Row } from './row'

const NOTHING: readonly Placed<Row>[] = []

/** Everything that is published at one moment, with its indexes. Never changes; a release makes another. */
export class Catalogue {
  readonly release: number
  /** All of them, those that have left included. */
  readonly rows: readonly AnyRow[]
  private readonly live: Map<string, Row>
  private readonly lists = new Map<DocumentType, Placed<Row>[]>()
  private readonly newestOf = new Map<DocumentType, number>()
  private readonly slugs = new Map<string, Row>()
  private readonly sections = new Map<string, Row[]>()
  private readonly placed: Placements

  constructor(
    rows: Iterable<AnyRow>,
    release: number,
    readonly history: History,
  ) {
    const all = [...rows]
    this.rows = all
    this.release = release
    this.live = new Map(all.flatMap((row) => (row.deleted ? [] : [[row.uid, row]])))
    this.placed = placements(this.live)
    for (const { type, release: newest } of all) {
      this.newestOf.set(type, Math.max(newest, this.newestOf.get(type) ?? 0))
    }
    for (const row of this.live.values()) this.index(row)
    for (const list of this.lists.values()) list.sort((a, b) => comparePlaces(a.place, b.place))
    for (const { row } of this.list('section')) this.indexSection(row)
  }

  get(uid: string): Row | undefined {
    return this.live.get(uid)
  }

  list(type: DocumentType): readonly Placed<Row>[] {
    return this.lists.get(type) ?? NOTHING
  }

  /** A course or module by its slug or its id. */
  named(type: 'course' | 'module', name: string): Row | undefined {
    const row = this.slugs.get(`${type} ${name}`) ?? this.live.get(name)
    return row?.type === type ? row : undefined
  }

  sectionsOf(module: Row): readonly Row[] {
    return this.sections.get(module.uid) ?? []
  }

  /** Newest release that changed any document of a type, those that have left included. */
  newest(type: DocumentType): number {
    return this.newestOf.get(type) ?? 0
  }

  isIn(row: Row, above: Row): boolean {
    return this.placed.get(row.uid)?.has(above.uid) ?? false
  }

  private index(row: Row): void {
    const list = this.lists.get(row.type) ?? []
    list.push({ row, place: placeOf(row, (uid) => this.live.get(uid)) })
    this.lists.set(row.type, list)
    if ((row.type === 'course' || row.type === 'module') && row.slug !== null) {
      this.slugs.set(`${row.type} ${row.slug}`, row)
    }
  }

  private indexSection(row: Row): void {
    if (row.module === null) return
    const list = this.sections.get(row.module) ?? []
    list.push(row)
    this.sections.set(row.module, list)
  }
}
