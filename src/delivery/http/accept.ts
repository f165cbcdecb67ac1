import { Problem } from '../problems'

/**
 * Whether a request accepts what we answer with. RFC 9110 §12.5.1.
 *
 * @param contentType of the answer; failures are problem documents, so who accepts those is answered too
 */
export function accepts(accept: string | undefined, contentType: string): boolean {
  if (accept === undefined || accept === '*/*' || accept.trim() === '') return true
  const ours = mediaType(contentType)
  const ranges = rangesOf(accept)
  // The most specific range that matches counts. Whatever ends in +json is JSON as well: RFC 6839 §3.1.
  const names = ours.endsWith('+json') ? [ours, 'application/json'] : [ours]
  const name = names.find((named) => ranges.has(named))
  if (name !== undefined) return ranges.get(name) === true
  if (ranges.get('application/problem+json')) return true
  return ranges.get(ours.replace(/\/.*$/, '/*')) ?? ranges.get('*/*') ?? false
}

/** The media ranges of the header, and whether each is wanted. */
function rangesOf(accept: string): Map<string, boolean> {
  const ranges = new Map<string, boolean>()
  for (const part of accept.split(',')) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    ranges.set(range, !isRefused || ranges.get(range) === true)
  }
  return ranges
}

/** @throws Problem where the request does not accept what we answer with */
export function checkAccept(accept: string | undefined, contentType: string): void {
  if (accepts(accept, contentType)) return
  const ours = mediaType(contentType)
  throw new Problem('not-acceptable', `Accept ${ours}, or leave the header out.`)
}

const mediaType = (contentType: string) => contentType.replace(/;.*$/, '')
