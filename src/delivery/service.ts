/** From a request to a reply, whatever carries them. */
import type { Answer as AnswerShape } from '../contract'
import type { Endpoint, Request } from './endpoint'
import { Finder } from './finder'
import { checkAccept } from './http/accept'
import { Answer } from './http/answer'
import { Answers } from './http/answers'
import { replyWith, type Conditions, type Reply } from './http/reply'
import { Problem } from './problems'
import type { Store } from './store/store'

/** Longer addresses hold nothing that we could understand. */
const LONGEST_ADDRESS = 4096

export interface Asked extends Request, Conditions {
  accept?: string
}

interface ServiceOptions {
  store: Store
  publicUrl: string
  /** How many bytes of answers to keep. */
  cacheBytes: number
  /** How many words to keep for searching. */
  searchWords: number
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
    checkAccept(asked.accept)
    const address = asked.path + asked.search
    if (address.length > LONGEST_ADDRESS) {
      throw new Problem('address-too-long', `It may have ${LONGEST_ADDRESS} characters.`)
    }
    const answer = this.answers.get(address) ?? (await this.make(endpoint, asked, address))
    return replyWith(answer, asked, (bytes) => this.answers.grown(address, answer, bytes))
  }

  private async make(endpoint: Endpoint, asked: Request, address: string): Promise<Answer> {
    if (endpoint.searches) await this.finder.ready()
    const catalogue = this.options.store.current()
    if (!catalogue) throw new Problem('not-ready', 'Try again in a few seconds.')
    const { data, links, release, keys } = endpoint.answer(catalogue, asked, this.finder)
    const document: AnswerShape<unknown> = {
      data,
      links: this.absolute(links) as AnswerShape<unknown>['links'],
      meta: { release },
    }
    const answer = new Answer(Buffer.from(JSON.stringify(document)), keys, endpoint.cache)
    this.answers.keep(address, answer)
    return answer
  }

  private absolute(links: Record<string, string>): Record<string, string> {
    const { publicUrl } = this.options
    return Object.fromEntries(Object.entries(links).map(([name, path]) => [name, publicUrl + path]))
  }
}
