import type { Compiled } from './journal'

/** What is compiled, by public id, and what was made from what. */
export interface Made {
  get: (uid: string) => Compiled | undefined
  set: (uid: string, row: Compiled) => void
  /**
   * Public ids of what is delivered and was made from a document, or would have been, had that been published.
   *
   * @param dependency a public id, or collection and id
   */
  dependentsOf: (dependency: string) => Iterable<string>
}

export type Dependents = Pick<Made, 'dependentsOf'>

/** The same of rows in memory. */
export class CompiledIndex implements Made {
  private readonly rows = new Map<string, Compiled>()
  private readonly dependents = new Map<string, Set<string>>()

  constructor(rows: Iterable<Compiled> = []) {
    for (const row of rows) this.set(row.uid, row)
  }

  get(uid: string): Compiled | undefined {
    return this.rows.get(uid)
  }

  set(uid: string, row: Compiled): void {
    const before = this.rows.get(uid)
    for (const dependency of depsOf(before)) {
      const dependents = this.dependents.get(dependency)
      dependents?.delete(uid)
      if (dependents?.size === 0) this.dependents.delete(dependency)
    }
    this.rows.set(uid, row)
    for (const dependency of depsOf(row)) {
      const dependents = this.dependents.get(dependency)
      if (dependents) dependents.add(uid)
      else this.dependents.set(dependency, new Set([uid]))
    }
  }

  dependentsOf(dependency: string): Iterable<string> {
    return this.dependents.get(dependency) ?? []
  }
}

const depsOf = (row: Compiled | undefined) => (row && !row.deleted ? row.deps : [])
