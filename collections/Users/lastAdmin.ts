/**
 * Somebody must always be able to manage people. Hooks cannot see to it: Payload asks those of several documents side by
 * side, and all before the first write. So the writes themselves are held up, and each sees those before it.
 */
import { APIError, type CollectionBeforeOperationHook, type DatabaseAdapter } from 'payload'
import { transactionOf } from '../../src/engines/oneAtATime'
import { administratorIn, anotherStays, isAdmin, type People } from './administrators'
import { createTurns } from '../../src/turns'

const CONFLICT = 409

type Update = DatabaseAdapter['updateOne']
type Remove = DatabaseAdapter['deleteOne']

const guarded = new WeakSet<DatabaseAdapter>()

/** Begun by an operation, since that knows under which slug people are kept, and by which adapter. */
export const keepAnAdmin: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  guard(req.payload.db, collection.slug)
  return args
}

function guard(db: DatabaseAdapter, slug: string): void {
  if (guarded.has(db)) return
  guarded.add(db)
  const inTurn = createTurns()
  const update: Update = db.updateOne.bind(db)
  const remove: Remove = db.deleteOne.bind(db)

  const unlessLast = async <T>(people: People, write: () => Promise<T>): Promise<T> => {
    const leaving = await administratorIn(people)
    if (leaving === undefined) return write()
    return inTurn(await transactionOf(people), async () => {
      if (await anotherStays({ ...people, update }, leaving)) return write()
      throw lastAdministrator()
    })
  }

  db.updateOne = (asked) => {
    const loses =
      asked.collection === slug && asked.data.roles !== undefined && !isAdmin(asked.data)
    if (!loses) return update(asked)
    const where = asked.where ?? { id: { equals: asked.id } }
    return unlessLast({ db, slug, where, req: asked.req }, () => update(asked))
  }
  db.deleteOne = (asked) => {
    const { collection, req, where } = asked
    if (collection !== slug) return remove(asked)
    return unlessLast({ db, slug, where, req }, () => remove(asked))
  }
}

const lastAdministrator = () =>
  new APIError(
    'This is the last administrator. Make somebody else one first.',
    CONFLICT,
    null,
    true,
  )
