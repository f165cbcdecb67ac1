import { Problem } from '../problems'

/**
 * Refuses a request that accepts nothing of what we answer with. RFC 9110 §12.5.1.
 * @param contentType of the answer; failures are problem documents, so who accepts those is answered too
 */
export function checkAccept(accept: string | undefined, contentType: string): void {
  if (accept === undefined || accept.trim() === '') return
  const ours = contentType.replace(/;.*$/, '')
  const admitting = ['*/*', ours.replace(/\/.*$/, '/*'), ours, 'application/problem+json']
  const accepts = accept.split(',').some((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    return admitting.includes(type) && !refused
  })
  if (accepts) return
  throw new Problem('not-acceptable', `Accept ${ours}, or leave the header out.`)
}
