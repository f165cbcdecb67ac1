import type { CollectionSlug, PayloadRequest, TextField, Where } from 'payload'

const SLUG = /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u

/** Addresses of the reader that no module may take. */
export const RESERVED_SLUGS = [
  'admin',
  'api',
  'v1',
  'courses',
  'search',
  'healthz',
  'readyz',
  '_next',
  'media',
  'embed',
  'preview',
]

/** Lower case, accents kept as letters, everything else a hyphen: “Café, 2nd visit” → “café-2nd-visit”. */
export function slugify(title: string): string {
  return title
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** A slug made from the title follows the title until the first publication, then it is kept. */
function followsTitle(original: Data, data: Data | undefined): boolean {
  const { slug, title, firstPublishedAt } = original
  if (firstPublishedAt || typeof slug !== 'string' || typeof title !== 'string') return false
  const made = slugify(title)
  return data?.title !== title && (slug === made || slug.replace(/-\d+$/, '') === made)
}

type Data = Record<string, unknown>

interface SlugOptions {
  collection: CollectionSlug
  reserved?: readonly string[]
  /** Field whose value the slug is unique within; absent: unique everywhere. */
  within?: string
}

async function taken(
  slug: string,
  { collection, within }: SlugOptions,
  data: Data,
  id: unknown,
  req: PayloadRequest,
) {
  const conditions: Where[] = [{ slug: { equals: slug } }]
  if (id !== undefined) conditions.push({ id: { not_equals: id } })
  if (within) {
    const place = idOf(data[within])
    // Without a place nothing can clash in it; that the place is missing is reported by its own field.
    if (place === undefined || place === null) return undefined
    conditions.push({ [within]: { equals: place } })
  }
  // Uniqueness must also see what this user may not read.
  const found = await req.payload.find({
    collection,
    where: { and: conditions },
    depth: 0,
    limit: 1,
    trash: true,
    req,
    overrideAccess: true,
  })
  return found.docs[0]
}

export function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}

/** A free slug near to the wanted one: `first-steps`, `first-steps-2`, … */
async function freeSlug(
  wanted: string,
  options: SlugOptions,
  data: Data,
  id: unknown,
  req: PayloadRequest,
) {
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? wanted : `${wanted}-${count}`
    if (!options.reserved?.includes(slug) && !(await taken(slug, options, data, id, req)))
      return slug
  }
}

export const slugField = (options: SlugOptions): TextField =>
  ({
    name: 'slug',
    type: 'text',
    index: true,
    unique: !options.within,
    label: 'Address',
    admin: {
      position: 'sidebar',
      description:
        'The last part of the page’s address. Made from the title at first and then kept, so that links stay good.',
    },
    hooks: {
      beforeValidate: [
        async ({ value, data, originalDoc, req }) => {
          const given = typeof value === 'string' ? value.trim() : ''
          const kept: unknown = originalDoc?.slug
          if (given !== '' && given !== kept) return given
          if (typeof kept === 'string' && !followsTitle(originalDoc, data)) return kept
          const wanted = slugify(typeof data?.title === 'string' ? data.title : '')
          return wanted
            ? freeSlug(wanted, options, { ...originalDoc, ...data }, originalDoc?.id, req)
            : value
        },
      ],
      beforeDuplicate: [({ value }) => (typeof value === 'string' ? `${value}-copy` : value)],
    },
    validate: async (
      value: unknown,
      { data, id, req }: { data: Data; id?: unknown; req: PayloadRequest },
    ) => {
      if (typeof value !== 'string' || value === '')
        return 'Give an address, for example first-contact.'
      if (!SLUG.test(value))
        return 'Use letters, digits and single hyphens, for example first-contact.'
      if (options.reserved?.includes(value))
        return `“${value}” is an address of the CMS itself. Choose another.`
      const other = await taken(value, options, data, id, req)
      return other ? `“${value}” is the address of “${other.title}” already. Choose another.` : true
    },
  }) as TextField
