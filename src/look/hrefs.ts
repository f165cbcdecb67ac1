import type { Link, LinkTarget } from '../contract'

export const searchHref = '/search'
export const moduleHref = (slug: string | null) => `/${slug ?? ''}`
export const courseHref = (slug: string | null) => `/courses/${slug ?? ''}`
export const sectionHref = (module: string | null, section: string | null) =>
  `/${module ?? ''}/${section ?? ''}`

/** Where a link of a body leads on this site: to our own page where we have one, else where it says. */
export function linkHref({ href, to }: Link): string {
  const page = to && pageOf(to)
  return page ? page + (/#.*$/.exec(href)?.[0] ?? '') : href
}

function pageOf(to: LinkTarget): string | undefined {
  if (!to.slug) return undefined
  switch (to.type) {
    case 'course':
      return courseHref(to.slug)
    case 'module':
      return moduleHref(to.slug)
    case 'section':
      return to.module && sectionHref(to.module, to.slug)
    default:
      return undefined
  }
}
