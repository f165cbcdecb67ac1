import { Problem } from '../problems'

const OURS = new Set(['*/*', 'application/*', 'application/json', 'application/problem+json'])

/** Refuses a request that accepts nothing of what we answer with. RFC 9110 §12.5.1. */
export function checkAccept(accept: string | undefined): void {
  if (accept === undefined || accept.trim() === '') return
  const accepts = accept.split(',').some((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    return OURS.has(type) && !refused
  })
  if (accepts) return
  throw new Problem('not-acceptable', 'Accept application/json, or leave the header out.')
}
