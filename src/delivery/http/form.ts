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

/** An answer in one encoding, with the headers that go before it: nothing is left to do but to send it. */
export class Form {
  private readonly whole: Reply
  private readonly unchanged: Reply
  private readonly etag: string

  constructor({ bytes, tag, encoding, headers }: FormParts) {
    this.etag = encoding ? `"${tag}-${encoding}"` : `"${tag}"`
    const always: Record<string, string> = { ...headers, ETag: this.etag, Vary: 'Accept-Encoding' }
    const isForEmpty = ([name]: [string, string]) => name !== 'Content-Type'
    this.unchanged = { status: 304, headers: Object.entries(always).filter(isForEmpty).flat() }
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
