import { createHash } from 'node:crypto'
import type { CachePolicy } from '../endpoint'
import { compress, SMALLEST_COMPRESSED, type Encoding } from './encoding'

interface AnswerParts {
  bytes: Buffer
  contentType: string
  /** What must not change for the answer to stay right. */
  keys: readonly string[]
  cache: CachePolicy
  /** Further headers. */
  headers: Readonly<Record<string, string>>
}

/** A finished answer: its bytes, made once, and each of their encodings, made once when first asked for. */
export class Answer {
  readonly bytes: Buffer
  readonly keys: readonly string[]
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  private readonly encoded = new Map<Encoding, Promise<Buffer>>()

  constructor({ bytes, contentType, keys, cache, headers }: AnswerParts) {
    this.bytes = bytes
    this.keys = keys
    this.etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
    this.headers = {
      'Content-Type': contentType,
      'Cache-Control': `public, max-age=${cache.maxAge}, stale-while-revalidate=${cache.whileRevalidating}, stale-if-error=${cache.ifError}`,
      ...(keys.length > 0 && { 'Surrogate-Key': keys.join(' ') }),
      ...headers,
    }
  }

  get isWorthEncoding(): boolean {
    return this.bytes.length >= SMALLEST_COMPRESSED
  }

  /** @param onMade told how many bytes a new encoding holds */
  encodedAs(encoding: Encoding, onMade: (bytes: number) => void): Promise<Buffer> {
    const known = this.encoded.get(encoding)
    if (known) return known
    const made = compress[encoding](this.bytes).then((bytes) => {
      onMade(bytes.length)
      return bytes
    })
    this.encoded.set(encoding, made)
    return made
  }
}
