import type { JoinField, PayloadRequest, RelationshipField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'
import type { Id } from '../values'

interface OutlineOptions {
  name: 'modules' | 'sections'
  /** The field of the others that names this document. */
  on: 'course' | 'module'
  label: string
  /** What the link that makes another one says. */
  add: string
}

/** What stands in a module or a course, in order. */
export const outlineField = ({ name, on, label, add }: OutlineOptions): JoinField => ({
  name,
  type: 'join',
  collection: name,
  on,
  label,
  defaultSort: 'order',
  admin: {
    components: {
      Field: {
        path: `${COMPONENTS}#Outline`,
        clientProps: { collection: name, on, label, add },
      },
    },
  },
})

/** What a new document stands in, where the link of an outline has led to its form. */
export function askedPlace(req: PayloadRequest, on: OutlineOptions['on']): Id | undefined {
  const asked: unknown = req.query?.[on]
  if (typeof asked !== 'string' || !/^\w+$/.test(asked)) return undefined
  return req.payload.db.defaultIDType === 'number' ? Number(asked) : asked
}

export const placeAsked =
  (on: OutlineOptions['on']): RelationshipField['defaultValue'] =>
  ({ req }: { req: PayloadRequest }) =>
    askedPlace(req, on)
