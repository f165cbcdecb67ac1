/** Somebody who is signed in, by HTTP; a session counts on every node. */

export interface Answer {
  status: number
  // Payload's answers differ by route; acts say what they expect of each.
  body: Record<string, unknown> & {
    doc?: Record<string, unknown>
    docs?: Record<string, unknown>[]
    errors?: { message: string }[]
  }
}

export class Person {
  private constructor(private readonly token: string) {}

  /** The first one of an installation, who may do everything. */
  static async first(base: string): Promise<Person> {
    const { body } = await call(`${base}/api/users/first-register`, 'POST', {
      name: 'Ada',
      email: 'ada@library.example',
      password: 'correct horse battery staple',
    })
    if (typeof body.token !== 'string') throw new Error(JSON.stringify(body))
    return new Person(body.token)
  }

  get = (url: string): Promise<Answer> => this.#call(url, 'GET')
  post = (url: string, data?: object): Promise<Answer> => this.#call(url, 'POST', data)
  patch = (url: string, data: object): Promise<Answer> => this.#call(url, 'PATCH', data)

  /** Makes a document; throws where it is not made. */
  async make(base: string, collection: string, data: object): Promise<Record<string, unknown>> {
    const { status, body } = await this.post(`${base}/api/${collection}`, data)
    if (!body.doc) throw new Error(`${collection}: ${status} ${JSON.stringify(body)}`)
    return body.doc
  }

  #call = (url: string, method: string, data?: object) => call(url, method, data, this.token)
}

async function call(url: string, method: string, data?: object, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(data && { 'content-type': 'application/json' }),
      ...(token && { authorization: `JWT ${token}` }),
    },
    ...(data && { body: JSON.stringify(data) }),
  })
  const text = await response.text()
  const body = text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : { text }
  return { status: response.status, body }
}
