import { decodeJwt } from 'jose'
import type { Metadata } from 'next'
import { linkHref } from '../../../look/hrefs'
import type { Module, Section } from '../_data'
import type { Places } from '../_parts/places'
import { HOME } from '../_parts/Top'
import { isPublished } from './_data'

/** What no search engine may list, and no other site may learn the address of. */
export const UNLISTED: Metadata = {
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

export type Search = Promise<{ token?: string | string[] }>

export async function tokenIn(search: Search): Promise<string | undefined> {
  const { token } = await search
  return typeof token === 'string' && token !== '' ? token : undefined
}

const suffix = (token: string | undefined) =>
  token === undefined ? '' : `?${new URLSearchParams({ token })}`

/** The pages of the draft of a module, which a link opens together. */
export function placesIn(module: Module, token: string | undefined): Places {
  const places: Places = {
    module: ({ id }) => `/preview/modules/${id}${suffix(token)}`,
    section: ({ id }, section) => `/preview/modules/${id}/${section.id}${suffix(token)}`,
    link: (link) => {
      const hash = /#.*$/.exec(link.href)?.[0] ?? ''
      if (link.to?.id === module.id) return places.module(module) + hash
      const section = module.sections.find(({ id }) => id === link.to?.id)
      return section ? places.section(module, section) + hash : linkHref(link)
    },
  }
  return places
}

export const draftTrail = (module: Module, places: Places) => [
  HOME,
  { title: module.title, href: places.module(module) },
]

const DAY = new Intl.DateTimeFormat('en', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
})

interface BannerProps {
  draft: Module | Section
  token: string | undefined
}

/** Says above a draft what it is, and how long it can be read. */
export async function DraftBanner({ draft, token }: BannerProps) {
  const state = (await isPublished(draft)) ? 'Published as it is here.' : 'Draft, not published.'
  return (
    <aside className="draft-banner" aria-label="About this draft">
      <strong>{state}</strong> {token === undefined ? LOGGED_IN : expiry(token)}
    </aside>
  )
}

const LOGGED_IN = 'Only people who log in here see this preview.'

function expiry(token: string): string {
  const { exp = 0 } = decodeJwt(token)
  return `This link works until ${DAY.format(exp * 1000)} UTC.`
}
