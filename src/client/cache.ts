/** The text of an answer, and the `ETag` to ask for it again by. */
interface Kept {
  etag: string
  text: string
}

/** Answers by address; where they become too many, those go that were not asked for the longest. */
export class AnswerCache {
  private readonly answers = new Map<string, Kept>()
  private held = 0

  /** @param capacity how many characters to keep */
  constructor(private readonly capacity: number) {}

  get(url: string): Kept | undefined {
    const kept = this.answers.get(url)
    if (!kept) return undefined
    this.answers.delete(url)
    this.answers.set(url, kept)
    return kept
  }

  set(url: string, kept: Kept): void {
    this.delete(url)
    if (kept.text.length > this.capacity) return
    this.answers.set(url, kept)
    this.held += kept.text.length
    for (const oldest of this.answers.keys()) {
      if (this.held <= this.capacity) return
      this.delete(oldest)
    }
  }

  private delete(url: string): void {
    this.held -= this.answers.get(url)?.text.length ?? 0
    this.answers.delete(url)
  }
}
