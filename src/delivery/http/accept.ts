import { Problem } from '../problems'

/**
 * Whether a request accepts what we answer with. RFC 9110 §12.5.1.
 *
 * @param contentType of the answer; failures are problem documents, so who accepts those is answered too
 */
export function accepts(accept: string | undefined, contentType: string): boolean {
  if (accept === undefined || accept === '*/*' || accept.trim() === '') return true
  const ours = mediaType(contentType)
  const admitting = ['*/*', ours.replace(/\/.*$/, '/*'), ours, 'application/problem+json']
  // Whatever ends so is JSON as well: RFC 6839 §3.1.
  if (ours.endsWith('+json')) admitting.push('application/json')
  return accept.split(',').some((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    return admitting.includes(type) && !refused
  })
}

/** @throws Problem where the request does not accept what we answer with */
export function checkAccept(accept: string | undefined, contentType: string): void {
  if (accepts(accept, contentType)) return
  const ours = mediaType(contentType)
  throw new Problem('not-acceptable', `Accept ${ours}, or leave the header out.`)
}

const mediaType = (contentType: string) => contentType.replace(/;.*$/, '')
