export const BODY_ERRORS = {
  'not-a-body': 'This is no rich text: an object with a `root` was expected.',
  misshapen: 'This is no text as the editor writes it.',
  'too-deep': 'This is nested deeper than anybody reads.',
  'unknown-node': 'A body cannot hold a node of this type.',
  'unknown-block': 'A body cannot hold a block of this type.',
  'unknown-collection': 'A link leads to what no reader can be shown.',
  'missing-reference': 'A block or link points at nothing.',
  'misplaced-node': 'A node stands where it may not stand.',
  'empty-node': 'A node holds nothing.',
  'unsafe-address': 'An address does not begin with http, https, mailto or tel.',
} as const
export type BodyErrorCode = keyof typeof BODY_ERRORS

/** Detail of a reference that lacks the address where it leads. */
export const NO_ADDRESS = 'no address'

/** What is wrong with a body and where: `path` names the place as in `root.children.3.children.0`. */
export class BodyError extends Error {
  constructor(
    readonly code: BodyErrorCode,
    readonly path: string,
    /** What stands at the place, in few words. */
    readonly detail: string,
  ) {
    super(`${BODY_ERRORS[code]} (${detail}, at ${path})`)
    this.name = 'BodyError'
  }
}
