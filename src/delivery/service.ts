/** From a request to a reply, whatever carries them. */
import type { Answer as AnswerShape } from '../contract'
import type { Answered, Endpoint, Request } from './endpoint'
import { Finder } from './finder'
import { accepts, checkAccept } from './http/accept'
import { Answer } from './http/answer'
import { Answers } from './http/answers'
import { withHeaders, type Reply } from './http/reply'
import type { Meter } from './meter'
import { Ahead } from './problems'
import { heededOf } from './query'
import type { Catalogue } from './store/catalogue'
import { inStepWith } from './store/inStep'
import type { Store } from './store/store'

/** The headers of a request that matter. */
interface Conditions {
  accept?: string
  acceptEncoding?: string
  ifNoneMatch?: string
}

export interface Asked extends Request, Conditions {}

/** What an answer is made of. */
export interface Content {
  catalogue: Catalogue
  read: Store['read']
  onceAt: Store['onceAt']
}

interface ServiceOptions {
  store: Store
  publicUrl: string
  /** How many bytes of answers to keep. */
  cacheBytes: number
  /** How many words to keep for searching. */
  searchWords: number
  /** Headers of every answer, whatever it is. */
  headers: Readonly<Record<string, string>>
  /** Counts what is found in memory. */
  meter: Meter
}

/** What has been asked before. */
export interface Kept {
  reply: Reply
  /** As its endpoint declares it. */
  route: string
}

/** What is particular to an answer, whatever its endpoint. */
type Particular = Partial<Pick<ConstructorParameters<typeof Answer>[0], 'keys' | 'headers'>>

/** No cache may hold a draft, and no search engine may show it. Its `ETag` is its own: its bytes hold its address. */
const PRIVATE: Particular = {
  keys: [],
  headers: { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' },
}

export class Service {
  private readonly answers: Answers
  private readonly finder: Finder

  constructor(private readonly options: ServiceOptions) {
    this.answers = new Answers(options.cacheBytes)
    this.finder = new Finder(options.store, options.searchWords)
    options.store.onChange((changed) => this.answers.drop(changed))
  }

  /** @throws Problem */
  async reply(endpoint: Endpoint, asked: Asked): Promise<Reply> {
    checkAcceptOf(endpoint, asked)
    const address = asked.path + heededOf(asked.search, endpoint)
    const known = this.answers.get(address)
    const { answers } = this.options.meter
    if (known) answers.hits += 1
    else answers.misses += 1
    const answer = known ?? (await this.makeInStep(endpoint, asked, address))
    const form = await answer.formFor(asked.acceptEncoding, () =>
      this.answers.grown(address, answer),
    )
    return this.aged(form.replyTo(asked.ifNoneMatch))
  }

  /**
   * The reply out of content that not everybody may see: made for this request, and kept nowhere.
   *
   * @throws Problem
   */
  async privately(endpoint: Endpoint, asked: Asked, content: Content): Promise<Reply> {
    checkAcceptOf(endpoint, asked)
    const answer = await this.answerFrom(content, endpoint, asked, PRIVATE)
    const form = await answer.formFor(asked.acceptEncoding, () => {})
    return form.replyTo(asked.ifNoneMatch)
  }

  /** The reply to what has been asked before; undefined where more is to be done than to send it. */
  kept(address: string, { accept, acceptEncoding, ifNoneMatch }: Conditions): Kept | undefined {
    const answer = this.answers.get(address)
    if (!answer || !accepts(accept, answer.contentType)) return undefined
    const form = answer.readyFor(acceptEncoding)
    if (!form) return undefined
    this.options.meter.answers.hits += 1
    return { reply: this.aged(form.replyTo(ifNoneMatch)), route: answer.route }
  }

  /** While nobody can say whether an answer is still right, it says since when. RFC 9111 §5.1. */
  private aged(reply: Reply): Reply {
    const age = this.options.store.awayFor()
    return age === undefined ? reply : withHeaders(reply, ['Age', String(age)])
  }

  /** Where another node is ahead of this one, it looks once more before it says so. */
  private async makeInStep(endpoint: Endpoint, asked: Request, address: string): Promise<Answer> {
    try {
      return await this.make(endpoint, asked, address)
    } catch (error) {
      if (!(error instanceof Ahead)) throw error
      await this.options.store.catchUp()
      return this.make(endpoint, asked, address)
    }
  }

  private async make(endpoint: Endpoint, asked: Request, address: string): Promise<Answer> {
    const { store } = this.options
    while (endpoint.searches && !this.finder.isInStep) await this.finder.ready()
    return inStepWith(store, async (catalogue) => {
      const content: Content = {
        catalogue,
        read: (standings) => store.read(standings),
        onceAt: (path) => store.onceAt(path),
      }
      const answer = await this.answerFrom(content, endpoint, asked)
      // One that was overtaken is right for who has asked, but nobody would drop it any more.
      if (store.current() === catalogue) this.answers.keep(address, answer)
      return answer
    })
  }

  private async answerFrom(
    { catalogue, ...content }: Content,
    endpoint: Endpoint,
    asked: Request,
    particular: Particular = {},
  ): Promise<Answer> {
    const answered = await endpoint.answer(catalogue, asked, {
      publicUrl: this.options.publicUrl,
      finder: this.finder,
      ...content,
    })
    const { returns, cache, path: route } = endpoint
    return new Answer({
      route,
      bytes: returns.kind === 'file' ? bytesOf(answered.data) : this.enveloped(answered),
      contentType: contentTypeOf(endpoint),
      keys: particular.keys ?? answered.keys,
      cache,
      headers: {
        ...this.options.headers,
        ...(returns.kind === 'file' && returns.headers),
        ...particular.headers,
      },
    })
  }

  private enveloped({ data, links, release, meta }: Answered): Buffer {
    const document: AnswerShape<unknown> = {
      data,
      links: this.absolute(links) as AnswerShape<unknown>['links'],
      meta: { release, ...meta },
    }
    return bytesOf(document)
  }

  private absolute(links: Record<string, string>): Record<string, string> {
    const { publicUrl } = this.options
    return Object.fromEntries(Object.entries(links).map(([name, path]) => [name, publicUrl + path]))
  }
}

/** @throws Problem where the request does not accept what the endpoint answers with, and that counts */
function checkAcceptOf(endpoint: Endpoint, { accept }: Asked): void {
  if (!endpoint.ignoresAccept) checkAccept(accept, contentTypeOf(endpoint))
}

const contentTypeOf = ({ returns }: Endpoint) =>
  returns.kind === 'file' ? returns.media : 'application/json; charset=utf-8'

function bytesOf(data: unknown): Buffer {
  if (Buffer.isBuffer(data)) return data
  return Buffer.from(typeof data === 'string' ? data : JSON.stringify(data))
}
