import type { Answer } from './answer'
import { isFresh } from './conditional'
import { chooseEncoding } from './encoding'

/** What goes over the wire, whatever writes it. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body?: Buffer
}

export interface Conditions {
  ifNoneMatch?: string
  acceptEncoding?: string
}

/** The reply to a request for an answer: not modified, or its bytes in the encoding that suits the client. */
export async function replyWith(
  answer: Answer,
  { ifNoneMatch, acceptEncoding }: Conditions,
  onEncoded: (bytes: number) => void,
): Promise<Reply> {
  const encoding = answer.isWorthEncoding ? chooseEncoding(acceptEncoding) : undefined
  const headers: Record<string, string> = {
    ...answer.headers,
    ETag: encoding ? `"${answer.etag}-${encoding}"` : `"${answer.etag}"`,
    Vary: 'Accept-Encoding',
  }
  if (isFresh(ifNoneMatch, `"${answer.etag}"`)) {
    delete headers['Content-Type']
    return { status: 304, headers }
  }
  const body = encoding ? await answer.encodedAs(encoding, onEncoded) : answer.bytes
  if (encoding) headers['Content-Encoding'] = encoding
  return { status: 200, headers: { ...headers, 'Content-Length': String(body.length) }, body }
}
