import { isBadInput } from '../../engines/badInput'

/** Told of each failure of the database by the operation that failed. */
export type OnFailure = (operation: string) => void

type Operation = (this: unknown, ...given: unknown[]) => Promise<unknown>

/** What somebody has entered that cannot be, or asked for that is not there, is no failure of the database. */
const OF_PEOPLE = ['ValidationError', 'NotFound']

/** Has operations of a database tell of their failures, whoever calls them. */
export function watch<T extends object>(
  database: T,
  operations: readonly (keyof T & string)[],
  onFailure: OnFailure,
): void {
  const watched = database as Record<string, Operation>
  for (const name of operations) {
    const operation = watched[name]
    if (!operation) continue
    watched[name] = async function (this: unknown, ...given) {
      try {
        return await operation.apply(this, given)
      } catch (error) {
        if (!isOfPeople(error)) onFailure(name)
        throw error
      }
    }
  }
}

const isOfPeople = (error: unknown) =>
  isBadInput(error) || (error instanceof Error && OF_PEOPLE.includes(error.name))
