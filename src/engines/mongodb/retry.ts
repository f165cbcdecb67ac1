/**
 * What MongoDB may be asked again. Its driver tries an operation a second time by itself where a connection breaks and the
 * server can tell that it has had it (https://www.mongodb.com/docs/manual/core/retryable-writes/); this is about conflicts.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { IsTransient } from '../errors'
import { retried, retryMethods } from '../retry'
import { hasLabel } from './labels'
import { isTransient } from './transient'

type Commands = MongooseAdapter['connection']['collections'][string]
type ClientSession = MongooseAdapter['sessions'][string]
type Command = (...args: unknown[]) => Promise<unknown>

/** A commit may be asked for any number of times: it is done once. */
const isUnknownCommit: IsTransient = (error) => hasLabel(error, 'UnknownTransactionCommitResult')

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
