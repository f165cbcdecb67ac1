import type { Payload } from 'payload'
import { CompiledIndex, type Made } from './compiledIndex'
import { compiledNamed, madeFromSome, type Compiled } from './journal'

/** What is compiled, as far as it was asked for. What it has not read, it does not find, and notes. */
export class WorkingIndex implements Made {
  private readonly known = new CompiledIndex()
  private readonly read = new Set<string>()
  private readonly readDependents = new Set<string>()
  private uids = new Set<string>()
  private dependencies = new Set<string>()

  constructor(private readonly payload: Payload) {}

  get lacks(): boolean {
    return this.uids.size > 0 || this.dependencies.size > 0
  }

  get(uid: string): Compiled | undefined {
    const row = this.known.get(uid)
    if (!row && !this.read.has(uid)) this.uids.add(uid)
    return row
  }

  set(uid: string, row: Compiled): void {
    this.known.set(uid, row)
  }

  dependentsOf(dependency: string): Iterable<string> {
    if (this.readDependents.has(dependency)) return this.known.dependentsOf(dependency)
    this.dependencies.add(dependency)
    return []
  }

  /** Reads what was noted. */
  async fetch(): Promise<void> {
    const [uids, dependencies] = [[...this.uids], [...this.dependencies]]
    this.uids = new Set()
    this.dependencies = new Set()
    const rows = [
      ...(await compiledNamed(this.payload, uids)),
      ...(await madeFromSome(this.payload, dependencies)),
    ]
    // What this release has written is newer than what it reads.
    for (const row of rows) if (!this.known.get(row.uid)) this.known.set(row.uid, row)
    for (const uid of uids) this.read.add(uid)
    for (const dependency of dependencies) this.readDependents.add(dependency)
  }
}
