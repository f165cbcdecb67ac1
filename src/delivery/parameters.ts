/** The parameters of the API: what each may be, said once. */
import { z } from 'zod'
import { FORMATS } from '../contract'

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

const pageSize = z
  .string()
  .regex(/^\d{1,3}$/, `is a whole number from 1 to ${MOST_ON_A_PAGE}`)
  .transform(Number)
  .refine((count) => count >= 1 && count <= MOST_ON_A_PAGE, {
    error: `is a whole number from 1 to ${MOST_ON_A_PAGE}`,
  })

/** A slug or an id. Letters of any script, as slugs may have them. */
export const name = z
  .string()
  .regex(/^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u, 'is a slug such as first-contact, or an id')
  .max(200, 'has at most 200 characters')

export const id = z
  .string()
  .regex(/^[a-z]{2,4}_[a-z2-7]{16}$/, 'is an id such as sec_ followed by 16 letters and digits')

export const paging = {
  limit: pageSize.default(USUALLY_ON_A_PAGE),
  cursor: z
    .string()
    .regex(/^[\w-]{1,2000}$/, 'is taken from links.next')
    .optional(),
}

const LONGEST_SEARCH = 200

/** What somebody looks for. */
export const words = z
  .string('says what to look for, for example q=library')
  .max(LONGEST_SEARCH, `has at most ${LONGEST_SEARCH} characters`)
  .regex(/[\p{L}\p{N}]/u, 'holds a word to look for')

export const format = oneOf(FORMATS).default('json')

export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'is a language tag such as en or pt-BR')
  .optional()

/** Names of top-level fields, parted by commas. */
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
    .optional()
