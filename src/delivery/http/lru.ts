/** The most recently used values, up to so many bytes. */
export class Lru<V> {
  private readonly entries = new Map<string, { value: V; bytes: number }>()
  private held = 0

  constructor(
    private readonly capacity: number,
    /** Told of each value that leaves. */
    private readonly onLeave: (key: string, value: V) => void = () => {},
  ) {}

  get bytes(): number {
    return this.held
  }

  get(key: string): V | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    this.entries.delete(key)
    this.entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: V, bytes: number): void {
    this.delete(key)
    if (bytes > this.capacity) return
    this.entries.set(key, { value, bytes })
    this.held += bytes
    this.shrink()
  }

  /** Counts bytes that a value has come to hold since it was set. */
  grow(key: string, value: V, bytes: number): void {
    const entry = this.entries.get(key)
    if (entry?.value !== value) return
    entry.bytes += bytes
    this.held += bytes
    this.shrink()
  }

  delete(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.held -= entry.bytes
    this.onLeave(key, entry.value)
  }

  private shrink(): void {
    for (const key of this.entries.keys()) {
      if (this.held <= this.capacity) return
      this.delete(key)
    }
  }
}
