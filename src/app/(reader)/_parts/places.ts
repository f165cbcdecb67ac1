import type { Link } from '../../../contract'
import { linkHref, moduleHref, sectionHref } from '../../../look/hrefs'

interface Named {
  id: string
  slug: string | null
}

/** Where the pages of a module are: as they are published, or as a draft. */
export interface Places {
  module: (module: Named) => string
  section: (module: Named, section: Named) => string
  /** Where a link of a body leads. */
  link: (link: Link) => string
}

export const PUBLISHED: Places = {
  module: ({ slug }) => moduleHref(slug),
  section: (module, { slug }) => sectionHref(module.slug, slug),
  link: linkHref,
}
