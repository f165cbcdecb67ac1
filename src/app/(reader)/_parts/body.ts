import type { Body, BodyValue } from '../../../contract'

const EMPTY: Body = { type: 'body', children: [], footnotes: [] }

/** The tree of a document that was asked for in the format `json`. */
export function bodyOf({ body }: { body: BodyValue | null }): Body {
  return isTree(body) ? body : EMPTY
}

function isTree(body: BodyValue | null): body is Body {
  return typeof body === 'object' && body?.type === 'body'
}
