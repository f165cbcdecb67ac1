/** The REST API as a signed-in person uses it: Payload's own handlers, real requests, real tokens. */
import { handleEndpoints, type CollectionSlug } from 'payload'
import type { Role } from '../../collections/access/roles'
import type { Cms } from '../releases/cms'

export interface Answer {
  status: number
  // Payload's answers differ by route; tests say what they expect of each.
  body: Record<string, unknown> & {
    doc?: Record<string, unknown>
    docs?: Record<string, unknown>[]
  }
}

export interface Person {
  get: (path: string) => Promise<Answer>
  post: (path: string, data: object) => Promise<Answer>
  patch: (path: string, data: object) => Promise<Answer>
  delete: (path: string) => Promise<Answer>
  /** Uploads a file with some fields. */
  upload: (path: string, file: File, data: object) => Promise<Answer>
  /** Puts a file in the place of another. */
  replace: (path: string, file: File) => Promise<Answer>
}

const PASSWORD = 'correct horse battery staple'

type Handle = (request: Request) => Promise<Response>

/**
 * A person with a role; without one, nobody in particular.
 *
 * @param handle answers requests; by default Payload itself does
 */
export async function signIn(
  cms: Cms,
  role?: Role,
  handle: Handle = handlerOf(cms),
): Promise<Person> {
  const token = role && (await tokenOf(cms, role))
  const call = async (method: string, path: string, data?: object): Promise<Answer> => {
    const response = await handle(
      new Request(`http://localhost/api${path}`, {
        method,
        headers: {
          ...(!(data instanceof FormData) && { 'content-type': 'application/json' }),
          ...(token && { authorization: `JWT ${token}` }),
        },
        ...(data && { body: data instanceof FormData ? data : JSON.stringify(data) }),
      }),
    )
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } }
  }
  return {
    get: (path) => call('GET', path),
    post: (path, data) => call('POST', path, data),
    patch: (path, data) => call('PATCH', path, data),
    delete: (path) => call('DELETE', path),
    upload: (path, file, data) => call('POST', path, formOf(file, data)),
    replace: (path, file) => call('PATCH', path, formOf(file, {})),
  }
}

export const handlerOf =
  ({ payload, key }: Cms): Handle =>
  (request) =>
    handleEndpoints({ config: payload.config, payloadInstanceCacheKey: key, request })

function formOf(file: File, data: object): FormData {
  const form = new FormData()
  form.set('file', file)
  form.set('_payload', JSON.stringify(data))
  return form
}

/** What a person with a role, who is made where there is none, presents with requests. */
export async function tokenOf(cms: Cms, role: Role): Promise<string | undefined> {
  const email = `${role}@library.example`
  const collection = 'users' as CollectionSlug
  const { totalDocs } = await cms.payload.count({ collection, where: { email: { equals: email } } })
  if (totalDocs === 0) {
    await cms.payload.create({
      collection,
      data: { email, password: PASSWORD, name: role, roles: [role] } as never,
    })
  }
  const { token } = await cms.payload.login({
    collection: 'users',
    data: { email, password: PASSWORD },
  })
  return token
}

/** Creates documents as a person does, published unless said otherwise. */
export const maker =
  (person: Person) =>
  async (collection: string, data: object): Promise<Record<string, unknown>> => {
    const { status, body } = await person.post(`/${collection}`, { _status: 'published', ...data })
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body.doc ?? {}
  }

export const messagesOf = ({ body }: Answer): string => JSON.stringify(body.errors)
