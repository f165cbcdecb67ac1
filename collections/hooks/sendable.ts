import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isTooDeep } from '../../src/model/lexical'
import { isRecord } from '../values'

const BAD_REQUEST = 400

/** How many objects and lists may stand in each other; a text that an editor writes has far fewer. */
const DEEPEST = 500

const TOO_DEEP = `What was sent is nested more than ${DEEPEST} levels deep. Take some of it out, and send it again.`
const NO_FIELDS =
  'What was sent holds no fields, so nothing was saved. Send a JSON object, for example { "title": "A title" }.'

/** Refuses what everything that looks through it would fail at, before anything does. */
export const refuseUnsendable: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.payloadAPI === 'local') return args
  const { data, where } = args as { data?: unknown; where?: unknown }
  if (isTooDeep(data, DEEPEST) || isTooDeep(where, DEEPEST)) {
    throw new APIError(TOO_DEEP, BAD_REQUEST)
  }
  // What has a file may say nothing else of it; Payload says what it lacks.
  const isSaved = operation === 'create' || operation === 'update'
  const isNothing = data === undefined || data === null
  if (isSaved && !isRecord(data) && !(isNothing && req.file)) {
    throw new APIError(NO_FIELDS, BAD_REQUEST)
  }
  return args
}
