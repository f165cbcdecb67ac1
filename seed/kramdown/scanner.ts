const stickies = new WeakMap<RegExp, RegExp>()

function sticky(re: RegExp): RegExp {
  let found = stickies.get(re)
  if (!found) stickies.set(re, (found = new RegExp(re.source, `${re.flags}y`)))
  return found
}

/** A place in a text. Expressions see only what follows it, so that look-behinds end there. */
export class Scanner {
  /** What began somewhere, and had no end: it need not be tried again. */
  readonly failed = new Set<string>()
  private place = 0
  private restFrom = -1
  private restText = ''
  private counted = { place: 0, lines: 0 }

  constructor(
    readonly text: string,
    readonly startLine = 1,
  ) {}

  get pos(): number {
    return this.place
  }

  set pos(place: number) {
    this.place = place
  }

  get atEnd(): boolean {
    return this.place >= this.text.length
  }

  get rest(): string {
    if (this.restFrom !== this.place) {
      this.restText = this.text.slice(this.place)
      this.restFrom = this.place
    }
    return this.restText
  }

  /** The line at this place. */
  get line(): number {
    if (this.counted.place > this.place) this.counted = { place: 0, lines: 0 }
    let { place, lines } = this.counted
    for (;;) {
      const next = this.text.indexOf('\n', place)
      if (next < 0 || next >= this.place) break
      lines++
      place = next + 1
    }
    this.counted = { place, lines }
    return this.startLine + lines
  }

  /** The character before this place. */
  get before(): string {
    return this.place > 0 ? this.text.charAt(this.place - 1) : ''
  }

  check(re: RegExp): RegExpExecArray | null {
    const compiled = sticky(re)
    compiled.lastIndex = 0
    return compiled.exec(this.rest)
  }

  scan(re: RegExp): RegExpExecArray | null {
    const match = this.check(re)
    if (match) this.place += match[0].length
    return match
  }

  /** Moves behind the next match, and gives what was passed, the match included. */
  scanUntil(re: RegExp): { text: string; match: RegExpExecArray } | null {
    const match = re.exec(this.rest)
    if (!match) return null
    const text = this.rest.slice(0, match.index + match[0].length)
    this.place += text.length
    return { text, match }
  }

  next(): string {
    const char = String.fromCodePoint(this.text.codePointAt(this.place) ?? 0)
    this.place += char.length
    return char
  }

  /** Moves to the end, and gives what was passed. */
  takeRest(): string {
    const rest = this.rest
    this.place = this.text.length
    return rest
  }
}
