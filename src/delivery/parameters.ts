/** The parameters of the API: what each may be, said once. */
import { z } from 'zod'
import { FORMATS, PERSPECTIVES, SORTS } from '../contract'

const MOST_ON_A_PAGE = 100
const USUALLY_ON_A_PAGE = 25

const ONE_OF = (values: readonly string[]) => `is one of ${values.join(', ')}`

/** A value from a closed list; the message says which. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: ONE_OF(values) })

/** Some values of a closed list, parted by commas. */
export const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(values, { error: `holds ${values.join(', ')}, parted by commas` })))
    .meta({
      examples: [values.slice(0, 2)],
      wire: { type: 'array', items: { enum: values }, minItems: 1 },
    })

const pageSize = z
  .string()
  .regex(/^(?:[1-9]\d?|100)$/, `is a whole number from 1 to ${MOST_ON_A_PAGE}`)
  .transform(Number)
  .meta({
    description: 'How many documents to give at most.',
    wire: { type: 'integer', minimum: 1, maximum: MOST_ON_A_PAGE },
  })

/**
 * A slug or an id. Letters of any script, as slugs may have them; told by what cannot be in one, since not every tool
 * that reads our patterns knows classes of letters.
 */
export const name = z
  .string()
  .regex(/^[^ -,./:-@[-^`{-~]+$/u, 'is a slug such as first-contact, or an id')
  .max(200, 'has at most 200 characters')
  // As slugs are kept; some systems write a letter and its accent apart.
  .normalize('NFC')
  .meta({ description: 'A slug or an id.' })

export const id = z
  .string()
  .regex(/^[a-z]{2,4}_[a-z2-7]{16}$/, 'is an id such as sec_ followed by 16 letters and digits')
  .meta({ description: 'The id of a document, which never changes.' })

export const paging = {
  limit: pageSize.default(USUALLY_ON_A_PAGE),
  cursor: z
    .string()
    .regex(/^[\w-]{1,2000}$/, 'is taken from links.next')
    .meta({ description: 'Where the page begins; from `links.next` of the page before.' })
    .optional(),
}

const LONGEST_SEARCH = 200

/** What somebody looks for. */
export const words = z
  .string('says what to look for, for example q=library')
  .min(1, 'says what to look for, for example q=library')
  .max(LONGEST_SEARCH, `has at most ${LONGEST_SEARCH} characters`)
  .meta({ description: 'Words to look for; the last need not be finished.', examples: ['library'] })

export const token = z
  .string()
  .regex(/^[\w-]{1,200}$/, 'is the token of the last page of a sync')
  .meta({
    description: 'The token of the sync before: only what has changed since is sent.',
    examples: ['WzAsIiJd'],
  })
  .optional()

/** A release that a client has heard of, wherever that was. */
export const heard = z
  .string()
  .regex(/^[\w-]{1,200}$/, 'is the id of an event, or the token of a sync')
  .meta({
    description:
      'The id of an event of `/v1/events`, or the token of a sync: the answer includes that release, whichever node and caches it comes from. Otherwise it is the same as without.',
    examples: ['WzAsIiJd'],
  })
  .optional()

export const format = oneOf(FORMATS)
  .meta({ description: 'The representation of bodies.' })
  .default('json')

/** What is shown of a document. */
export const perspective = oneOf(PERSPECTIVES)
  .meta({
    description:
      'What is published, or what would be if the newest draft were published now. Drafts are for those who log in to the CMS, who have a key with the scope `preview`, or a link to the draft.',
  })
  .default('published')

export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'is a language tag such as en or pt-BR')
  .meta({
    description:
      'Only documents in this language, a BCP 47 tag: `en` finds `en-GB` too, and `en-GB` only itself.',
    examples: ['en'],
  })
  .optional()

const LONGEST_PATH = 2000

/** Where something could be found before. */
export const permalink = z
  .string()
  .regex(/^\//, 'is a path that begins with /, such as /modules/welcome/')
  .max(LONGEST_PATH, `has at most ${LONGEST_PATH} characters`)
  .meta({
    description:
      'Only what could once be found at this path, one of its `permalinks`; whether it ends with a slash, `.html` or `index.html` makes no difference.',
    examples: ['/modules/welcome/'],
  })
  .optional()

export const sort = oneOf(SORTS)
  .meta({
    description:
      'In reading order (`place`), by title, or by the time of the last change, oldest or newest first.',
  })
  .default('place')

export const updatedSince = z.iso
  .datetime({ error: 'is a time such as 2026-01-31T12:00:00Z' })
  .meta({
    description: 'Only documents that were changed at this time or later.',
    examples: ['2026-01-31T12:00:00Z'],
  })
  .optional()

/** Whether a parameter takes a list: given more than once, as some tools write lists, it is one list. */
export function isList(parameter: z.ZodType): boolean {
  if (parameter instanceof z.ZodOptional) return isList(parameter.unwrap() as z.ZodType)
  const { wire } = parameter.meta() ?? {}
  return typeof wire === 'object' && wire !== null && 'type' in wire && wire.type === 'array'
}

/** Names of fields, parted by commas. */
export const fields = <const T extends readonly string[]>(known: T) =>
  z
    .string()
    .transform((value) => value.split(','))
    .superRefine((names, context) => {
      const unknown = names.find((field) => !known.includes(field))
      if (unknown === undefined) return
      context.addIssue({
        code: 'custom',
        message: `“${unknown}” is no field here`,
        params: { code: 'unknown-field', allowed: known },
      })
    })
    .meta({
      description: 'Names of the fields to give, parted by commas; all of them where it is absent.',
      examples: [['id', 'title']],
      wire: { type: 'array', items: { enum: known }, minItems: 1 },
    })
    .optional()
