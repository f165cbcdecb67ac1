/** Refuses a body that no editor writes, in drafts too: whoever looked through all drafts would stumble over it. */
import type { CollectionBeforeOperationHook, SanitizedCollectionConfig } from 'payload'
import { BodyError } from '../../src/model'
import { checkShape } from '../../src/model/lexical'
import { nameOf } from '../names'
import { isRecord } from '../values'
import { bodyProblem } from './bodyProblem'
import { refusal } from './refusal'

/** Before Payload's own hooks of rich texts, which such a body breaks. Says nothing of what is not finished. */
export const requireReadableBody: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if ((operation !== 'create' && operation !== 'update') || !hasBody(collection)) return args
  const { data } = args as { data?: unknown }
  if (!isRecord(data)) return args
  const body = parsed(data.body)
  try {
    checkShape(body, (slug) => nameOf(req.payload, slug) !== undefined)
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    throw refusal({ collection, field: 'body', message: bodyProblem(error, body) })
  }
  return args
}

const hasBody = ({ flattenedFields }: SanitizedCollectionConfig) =>
  flattenedFields.some(({ name, type }) => name === 'body' && type === 'richText')

/** Payload takes JSON for a rich text as well. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body
  try {
    return JSON.parse(body)
  } catch (error) {
    if (error instanceof SyntaxError) return body
    throw error
  }
}
