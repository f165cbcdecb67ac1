import { createHash } from 'node:crypto'
import type { CachePolicy } from '../endpoint'
import { chooseEncoding, compress, SMALLEST_COMPRESSED, type Encoding } from './encoding'
import { Form } from './form'

interface AnswerParts {
  /** Which endpoint made it. */
  route: string
  bytes: Buffer
  contentType: string
  /** What must not change for the answer to stay right. */
  keys: readonly string[]
  cache: CachePolicy
  /** Further headers, and others in place of those that follow from the rest. */
  headers: Readonly<Record<string, string>>
}

type FormName = Encoding | 'plain'

/** A finished answer: its bytes, made once, and each of their encodings, made once when first asked for. */
export class Answer {
  readonly route: string
  readonly bytes: Buffer
  readonly contentType: string
  readonly keys: readonly string[]
  private readonly tag: string
  private readonly headers: Readonly<Record<string, string>>
  private taken = 0
  private readonly forms = new Map<FormName, Form>()
  private readonly coming = new Map<FormName, Promise<Form>>()

  constructor({ route, bytes, contentType, keys, cache, headers }: AnswerParts) {
    this.route = route
    this.bytes = bytes
    this.contentType = contentType
    this.keys = keys
    this.tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
    this.headers = {
      'Content-Type': contentType,
      'Cache-Control': `public, max-age=${cache.maxAge}, stale-while-revalidate=${cache.whileRevalidating}, stale-if-error=${cache.ifError}`,
      ...(keys.length > 0 && { 'Surrogate-Key': keys.join(' ') }),
      ...headers,
    }
    this.keep('plain', bytes)
  }

  /** Bytes of memory that its forms take. */
  get held(): number {
    return this.taken
  }

  /** The form that suits a client, where it is made already. */
  readyFor(acceptEncoding: string | undefined): Form | undefined {
    return this.forms.get(this.nameFor(acceptEncoding))
  }

  /** @param onMade told when there is a new encoding */
  async formFor(acceptEncoding: string | undefined, onMade: () => void): Promise<Form> {
    const name = this.nameFor(acceptEncoding)
    const ready = this.forms.get(name) ?? this.coming.get(name)
    if (ready || name === 'plain') return ready ?? this.keep(name, this.bytes)
    const made = this.encode(name).finally(() => this.coming.delete(name))
    this.coming.set(name, made)
    const form = await made
    onMade()
    return form
  }

  private async encode(name: Encoding): Promise<Form> {
    return this.keep(name, await compress[name](this.bytes))
  }

  private nameFor(acceptEncoding: string | undefined): FormName {
    const worthEncoding = this.bytes.length >= SMALLEST_COMPRESSED
    return (worthEncoding && chooseEncoding(acceptEncoding)) || 'plain'
  }

  private keep(name: FormName, bytes: Buffer): Form {
    const { tag, headers } = this
    const form = new Form({ bytes, tag, encoding: name === 'plain' ? undefined : name, headers })
    this.forms.set(name, form)
    this.taken += bytes.length
    return form
  }
}
