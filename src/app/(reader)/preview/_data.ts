import { headers } from 'next/headers'
import { isDeepStrictEqual } from 'node:util'
import { cache } from 'react'
import { createClient } from '../../../client'
import { apiUrl } from '../../../apiUrl'
import { published, type Module, type Section } from '../_data'

/** What lets somebody see a draft. */
export interface Opening {
  /** Of a link. */
  token?: string
  /** Of a person who is logged in; of no account where there is a token. */
  cookie?: string | null
}

/** The drafts of the delivery API, for one visitor. */
export function draftsFor({ token, cookie }: Opening) {
  const api = createClient({
    baseUrl: apiUrl(),
    key: token,
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        cache: 'no-store',
        headers: { ...(init?.headers as Record<string, string>), ...(cookie && { cookie }) },
      }),
  })
  const perspective = 'preview'
  return {
    module: (id: string) => api.module(id, { perspective }),
    page: (module: string, section: string) => api.section(module, section, { perspective }),
    section: (id: string) => api.document('section', id, { perspective }),
  }
}

const drafts = async (token: string | undefined) =>
  draftsFor({ token, cookie: (await headers()).get('cookie') })

export const draftOfModule = cache(async (token: string | undefined, id: string) =>
  (await drafts(token)).module(id),
)
export const draftOfPage = cache(async (token: string | undefined, module: string, id: string) =>
  (await drafts(token)).page(module, id),
)
export const draftOfSection = cache(async (token: string | undefined, id: string) =>
  (await drafts(token)).section(id),
)

/** Whether readers have a document just as its newest version is. */
export const isPublished = async (draft: Module | Section): Promise<boolean> =>
  isDeepStrictEqual(await published(draft.type, draft.id), draft)
