/** Characters; what clients say again and again is shorter, and what is longer would only fill the memory. */
const LONGEST = 300

/** What has been worked out of what clients send, which few of them change from request to request. */
export class Known<V> {
  private readonly values = new Map<string, V>()

  /** @param most how many to remember at a time */
  constructor(private readonly most: number) {}

  /** What is made of a text, by now or before. */
  of(text: string, make: (text: string) => V): V {
    if (text.length > LONGEST) return make(text)
    const known = this.values.get(text)
    if (known !== undefined || this.values.has(text)) return known as V
    const value = make(text)
    if (this.values.size >= this.most) this.values.clear()
    this.values.set(text, value)
    return value
  }
}
