/** A release, told apart from one of the same number in another database. */
export interface Point {
  release: number
  mark: string
}

const BEGINNING: Point = { release: 0, mark: '' }

/** The releases out of which a content has grown. */
export class History {
  /**
   * @param settled the newest release that is finished, as are all before it
   * @param marks the mark of each release; those beyond `settled` are not looked at
   */
  constructor(
    private readonly settled: number,
    private readonly marks: ReadonlyMap<number, string>,
  ) {}

  /** Whatever changes after this has a higher number. */
  get now(): Point {
    const mark = this.marks.get(this.settled)
    return mark === undefined ? BEGINNING : { release: this.settled, mark }
  }

  includes({ release, mark }: Point): boolean {
    return release === 0 || (release <= this.settled && this.marks.get(release) === mark)
  }
}
