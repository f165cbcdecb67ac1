import type {
  FieldHook,
  Payload,
  PayloadRequest,
  TextField,
  TextFieldSingleValidation,
  Where,
} from 'payload'
import { beginning, type Referable } from '../../src/model'
import { refusal } from '../hooks/refusal'
import { leavingIn } from '../leaving'
import { slugOf } from '../names'
import { idOf, type Data, type Id } from '../values'

const SLUG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{M}\p{N}]+)*$/u

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

/** Characters; `/v1` takes no longer name. */
const LONGEST = 200
/** Of one that is made from a title, so that a number fits behind it. */
const LONGEST_MADE = 190

/** Lower case, accents kept as letters, everything else a hyphen: “Café, 2nd visit” → “café-2nd-visit”. */
export function slugify(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= LONGEST_MADE) return slug
  const made = beginning(slug, LONGEST_MADE)
  return made.replace(/-[^-]*$/, '')
}

/** What has no title yet, or one without letters and digits, needs an address all the same. */
function wantedSlug(title: unknown): string {
  return (typeof title === 'string' && slugify(title)) || 'untitled'
}

/** Whether a slug was made from the title and nobody has seen it yet, so that it may still change. */
function isProvisional({ slug, title, firstPublishedAt }: Data): boolean {
  if (firstPublishedAt || typeof slug !== 'string') return false
  const made = wantedSlug(title)
  return slug === made || slug.replace(/-\d+$/, '') === made
}

interface SlugOptions {
  collection: Referable
  reserved?: readonly string[]
  /** Field whose value the slug is unique within; absent: unique everywhere. */
  within?: string
  /** Whether a document that has a slug in its stored row has it still; absent: it always has. */
  holds?: (payload: Payload, row: Row, req: PayloadRequest) => Promise<boolean>
}

/** A document as it is stored. */
interface Row extends Data {
  id: Id
}

/** A document, as far as it is known, that asks for a slug. */
interface Asking {
  options: SlugOptions
  data: Data
  id?: Id
  req: PayloadRequest
}

async function holderOf(slug: string, { options, data, id, req }: Asking) {
  const { collection, within, holds } = options
  const conditions: Where[] = [{ slug: { equals: slug } }]
  const leaving = leavingIn(req, collection)
  if (leaving.length > 0) conditions.push({ id: { not_in: leaving } })
  if (id !== undefined) conditions.push({ id: { not_equals: id } })
  if (within) {
    const place = idOf(data[within])
    // Without a place nothing can clash in it; that the place is missing is reported by its own field.
    if (place === undefined) return undefined
    conditions.push({ [within]: { equals: place } })
  }
  // Uniqueness must also see what this user may not read.
  const found = await req.payload.find({
    collection: slugOf(req.payload, collection),
    where: { and: conditions },
    depth: 0,
    pagination: false,
    trash: true,
    req,
    overrideAccess: true,
  })
  for (const row of found.docs as unknown as Row[])
    if (!holds || (await holds(req.payload, row, req))) return row
  return undefined
}

async function problemOf(slug: string, asking: Asking): Promise<string | undefined> {
  if (asking.options.reserved?.includes(slug))
    return `“${slug}” is an address of the CMS itself. Choose another.`
  const holder = await holderOf(slug, asking)
  return holder && `“${slug}” is the address of “${holder.title}” already. Choose another.`
}

/** A free slug near to the wanted one: `first-steps`, `first-steps-2`, … */
async function freeSlug(wanted: string, asking: Asking): Promise<string> {
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? wanted : `${wanted}-${count}`
    if (!(await problemOf(slug, asking))) return slug
  }
}

/** Makes a slug from the title where none is given. A taken one is refused in drafts too: the database would. */
const chooseSlug =
  (options: SlugOptions): FieldHook =>
  async ({ collection, operation, value, data, originalDoc, req }) => {
    // A duplicate is a document of its own.
    const original: Data = operation === 'update' ? (originalDoc ?? {}) : {}
    const asking = { options, data: { ...original, ...data }, id: idOf(original), req }
    const given = typeof value === 'string' ? value.trim().normalize('NFC') : ''
    const kept = original.slug
    // What comes out of the trash may find that another has its address by now.
    const isRestored = Boolean(original.deletedAt) && !asking.data.deletedAt
    if (given !== '' && (given !== kept || isRestored)) {
      const problem = await problemOf(given, asking)
      if (problem) throw refusal({ collection, field: 'slug', message: problem })
      return given
    }
    const wanted = wantedSlug(asking.data.title)
    if (typeof kept !== 'string' || kept === '') return freeSlug(wanted, asking)
    // Until the first publication it follows the title, and a section its module.
    const stays =
      !isProvisional(original) ||
      (wanted === wantedSlug(original.title) && !(await problemOf(kept, asking)))
    return stays ? kept : freeSlug(wanted, asking)
  }

const validateSlug =
  (options: SlugOptions): TextFieldSingleValidation =>
  async (value, { data, id, req }) => {
    if (!value) return 'Give an address, for example first-contact.'
    if (!SLUG.test(value))
      return 'Use letters, digits and single hyphens, for example first-contact.'
    if (value.length > LONGEST) return `Use at most ${LONGEST} characters.`
    // What chose the address of an import has asked just before.
    if (req.context.importer === true) return true
    return (await problemOf(value, { options, data: data as Data, id, req })) ?? true
  }

export const slugField = (options: SlugOptions): TextField => ({
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
    beforeValidate: [chooseSlug(options)],
    beforeDuplicate: [() => null],
  },
  validate: validateSlug(options),
})
