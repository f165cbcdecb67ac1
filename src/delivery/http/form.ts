import { isFresh } from './conditional'
import type { Encoding } from './encoding'
import type { Reply } from './reply'

interface FormParts {
  bytes: Buffer
  /** Of the answer, whatever its encoding. */
  tag: string
  encoding: Encoding | undefined
  headers: Readonly<Record<string, string>>
}

/**
 * What "not modified" says of the answer that a client has, and what lets a page of another site read it; all else
 * stays as the client keeps it. RFC 9110 §15.4.5.
 */
const OF_UNCHANGED = ['Cache-Control', 'ETag', 'Vary', 'Access-Control-Allow-Origin']

/** An answer in one encoding, with the headers that go before it: nothing is left to do but to send it. */
export class Form {
  private readonly whole: Reply
  private readonly unchanged: Reply
  private readonly etag: string

  constructor({ bytes, tag, encoding, headers }: FormParts) {
    this.etag = encoding ? `"${tag}-${encoding}"` : `"${tag}"`
    const always: Record<string, string> = { ...headers, ETag: this.etag, Vary: 'Accept-Encoding' }
    const isOfUnchanged = ([name]: [string, string]) => OF_UNCHANGED.includes(name)
    this.unchanged = { status: 304, headers: Object.entries(always).filter(isOfUnchanged).flat() }
    this.whole = {
      status: 200,
      headers: Object.entries({
        ...always,
        ...(encoding && { 'Content-Encoding': encoding }),
        'Content-Length': String(bytes.length),
      }).flat(),
      body: bytes,
    }
  }

  replyTo(ifNoneMatch: string | undefined): Reply {
    if (ifNoneMatch === undefined) return this.whole
    const fresh = ifNoneMatch === this.etag || isFresh(ifNoneMatch, this.etag)
    return fresh ? this.unchanged : this.whole
  }
}
