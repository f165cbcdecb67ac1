/**
 * What MongoDB may be asked again. Its driver tries an operation a second time by itself where a connection breaks and the
 * server can tell that it has had it (https://www.mongodb.com/docs/manual/core/retryable-writes/); this is about conflicts.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { causesOf, hasCode, retried, retryMethods, type IsTransient } from './retry'

type Commands = MongooseAdapter['connection']['collections'][string]
type ClientSession = MongooseAdapter['sessions'][string]
type Command = (...args: unknown[]) => Promise<unknown>

/** WriteConflict, NotWritablePrimary, NotPrimaryNoSecondaryOk: in each case the server has done nothing. */
const NOT_DONE = new Set<unknown>([112, 10107, 13435])
const LABEL = 'TransientTransactionError'
const COMMIT_LABEL = 'UnknownTransactionCommitResult'

/** Of the driver's errors, told by what they can do: a program may have loaded the driver twice. */
const hasLabel = (error: unknown, label: string): boolean =>
  [...causesOf(error)].some(
    (cause) =>
      'errorLabels' in cause &&
      Array.isArray(cause.errorLabels) &&
      cause.errorLabels.includes(label),
  )

/** Whether a command by itself has done nothing, or nothing of a transaction will remain. */
export const isTransient: IsTransient = (error) =>
  hasLabel(error, LABEL) || hasCode(error, (code) => NOT_DONE.has(code))

/** A commit may be asked for any number of times: it is done once. */
const isUnknownCommit: IsTransient = (error) => hasLabel(error, COMMIT_LABEL)

/** Commands that change one document, so that they have done all or nothing; or that may be given twice. */
const COMMANDS = [
  'countDocuments',
  'deleteMany',
  'deleteOne',
  'findOneAndDelete',
  'findOneAndUpdate',
  'insertOne',
  'updateOne',
] as const

/** To be called once the adapter is connected. */
export function retryOn(adapter: MongooseAdapter): void {
  for (const commands of Object.values(adapter.connection.collections)) retryCommands(commands)
  const begin = adapter.beginTransaction.bind(adapter)
  adapter.beginTransaction = async (options) => {
    const id = await begin(options)
    const session = id === null ? undefined : adapter.sessions[id]
    if (session) retryMethods(session, ['commitTransaction'], isUnknownCommit)
    return id
  }
}

function retryCommands(commands: Commands): void {
  const methods = commands as unknown as Record<string, Command>
  for (const name of COMMANDS) {
    const command = methods[name]?.bind(commands)
    if (!command) continue
    methods[name] = (...args) =>
      // Those of a transaction are tried again with it.
      isInTransaction(args.at(-1))
        ? command(...args)
        : retried(async () => command(...args), isTransient)
  }
}

const isInTransaction = (options: unknown): boolean =>
  (options as { session?: ClientSession | null } | null | undefined)?.session?.inTransaction?.() ??
  false
