/** Nobody learns from how somebody is refused whether there is an account for an address. */
import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Config,
} from 'payload'
import type { Id } from '../values'

type AfterError = NonNullable<NonNullable<CollectionConfig['hooks']>['afterError']>[number]
type AfterErrorOfAll = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

const REFUSALS = ['AuthenticationError', 'LockedAuth']
const UNAUTHORIZED = 401
const MESSAGE =
  'The address or the password is wrong, or the account is locked: ten wrong passwords lock it for ten minutes.'

const derive = promisify(pbkdf2)

/** As Payload derives what it compares a password with. */
const COST = { iterations: 600_000, bytes: 32, digest: 'sha256' }

interface Lockable {
  id: Id
  lockUntil?: string | null
}

/** Takes the time that a wrong password takes, where Payload would not even look at it. */
export const takeAsLong: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'login') return args
  const { email } = (args as { data: { email?: unknown } }).data
  if (typeof email !== 'string') return args
  const person = await req.payload.db.findOne<Lockable>({
    collection: collection.slug,
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  const isLocked = person?.lockUntil && new Date(person.lockUntil) > new Date()
  if (!person || isLocked) {
    await derive('', randomBytes(COST.bytes), COST.iterations, COST.bytes, COST.digest)
  }
  return args
}

/** One sentence, whatever the reason. */
export const refuseAlike: AfterError = ({ error }) =>
  REFUSALS.includes(error.name)
    ? { status: UNAUTHORIZED, response: { errors: [{ message: MESSAGE }] } }
    : undefined

/** So by GraphQL, which asks no collection what to say and tells the name of an error as well. */
export const refuseAlikeByGraphQL: AfterErrorOfAll = ({ error, graphqlResult }) => {
  const { originalError } = error as { originalError?: Error }
  if (!graphqlResult || !originalError || !REFUSALS.includes(originalError.name)) return undefined
  const extensions = { name: REFUSALS[0], statusCode: UNAUTHORIZED }
  return { graphqlResult: { ...graphqlResult, message: MESSAGE, extensions } }
}

/** Where no mail is set up, nobody is told that one was sent, and none is looked for. */
export const refuseToForget: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const isSilent = 'disableEmail' in args && args.disableEmail === true
  if (operation !== 'forgotPassword' || isSilent || req.payload.email.name !== 'console')
    return args
  throw new APIError('No mail is sent from here. Ask an administrator to set a new password.', 400)
}
