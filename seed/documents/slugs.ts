/** Addresses of modules: each has one of its own, and none has one of the CMS itself. */
import { RESERVED_SLUGS, slugify } from '../../collections/fields/slug'

export interface NamedModule {
  /** Its folder. */
  name: string
  /** The address that its first page states under a public id; it is believed. */
  stated: string | undefined
}

export interface ModuleSlug {
  slug: string
  /** What it would be, were it not an address of the CMS itself. */
  reserved?: string
}

/** Such as `toolkit-media` for a module that asks for `media`. */
export function slugsOf(modules: readonly NamedModule[], course: string): ModuleSlug[] {
  const wished = modules.map(
    ({ name, stated }, index) => stated ?? (slugify(name) || `module-${index + 1}`),
  )
  const taken = new Set(modules.flatMap(({ stated }) => stated ?? []))
  // Those that get what they ask for come first, so that no other takes it from them.
  const own = wished.map((slug, index) => {
    if (RESERVED_SLUGS.includes(slug)) return undefined
    return modules[index]?.stated ?? free(slug, taken)
  })
  return wished.map((slug, index) => {
    const found = own[index]
    return found === undefined
      ? { slug: free(`${course}-${slug}`, taken), reserved: slug }
      : { slug: found }
  })
}

/** The slug, with a number where it is taken; it is taken from then on. */
function free(slug: string, taken: Set<string>): string {
  let name = slug
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${count}`
  taken.add(name)
  return name
}
