/** Text made of pieces of a source, which knows for each of its lines the line of the source. */
export class LinedText {
  private readonly pieces: string[] = []
  private readonly sources: number[] = [1]

  get text(): string {
    return this.pieces.join('')
  }

  /**
   * @param source line of the source on which the piece begins
   * @param follows whether the piece stands in the source as it is, so that its lines go on there
   */
  add(piece: string, source: number, follows: boolean): void {
    if (piece === '') return
    if (this.pieces.at(-1)?.endsWith('\n') ?? true) this.sources[this.sources.length - 1] = source
    for (let line = 1; line < piece.split('\n').length; line += 1) {
      this.sources.push(follows ? source + line : source)
    }
    this.pieces.push(piece)
  }

  /** The line of the source that a line of the text comes from. */
  readonly sourceLine = (line: number): number =>
    this.sources[Math.min(Math.max(line, 1), this.sources.length) - 1] ?? line
}

/** Tells the line of a place in a text; the places must be asked for in their order. */
export function lineCounter(text: string): (place: number) => number {
  let line = 1
  let counted = 0
  return (place) => {
    line += text.slice(counted, place).split('\n').length - 1
    counted = Math.max(counted, place)
    return line
  }
}
