import type {
  Field,
  TextField,
  TextFieldSingleValidation,
  UploadFieldSingleValidation,
} from 'payload'
import { upload } from 'payload/shared'
import { problemOfAddress, problemOfWebAddress } from './address'
import { unlessImported } from './unlessImported'

interface AddressField extends Pick<TextField, 'label' | 'required' | 'admin'> {
  name?: string
  /** What else must hold, once the address itself is sound. */
  validate?: TextFieldSingleValidation
}

type ProblemOf = (value: string, options: { lenient: boolean }) => string | undefined

const addressField =
  (problemOf: ProblemOf) =>
  ({ validate, name = 'url', ...field }: AddressField): TextField => ({
    name,
    type: 'text',
    ...field,
    validate: (value: string | null | undefined, options) => {
      const blank = (value ?? '').trim() === ''
      if (blank && field.required) return 'Paste an address, for example https://example.org.'
      const { importer, withGaps } = options.req.context
      // What comes back was published so.
      const lenient = importer === true || withGaps === true
      const problem = blank ? undefined : problemOf(value ?? '', { lenient })
      return problem ?? validate?.(value, options) ?? true
    },
  })

/** The address of something on the web, which a browser can open. */
export const webAddress = addressField(problemOfWebAddress)

/** Where a link leads: a page, a mail address, a telephone number, a part of this page. */
export const linkAddress = addressField(problemOfAddress)

/** What is offered are pictures. That none but a picture is published `requirePictures` says in words; a draft may have any. */
const chosen: UploadFieldSingleValidation = (value, options) =>
  upload(value, { ...options, filterOptions: undefined })

export const imageFields: Field[] = [
  {
    name: 'image',
    type: 'upload',
    relationTo: 'media',
    required: true,
    label: 'Image',
    filterOptions: { mimeType: { contains: 'image/' } },
    validate: unlessImported(chosen),
  },
  {
    name: 'alt',
    type: 'text',
    label: 'Alternative text here',
    admin: {
      description:
        'What a person who cannot see the image should know. Leave empty to use the text of the image itself.',
    },
  },
  {
    name: 'width',
    type: 'number',
    min: 1,
    max: 4000,
    label: 'Width in pixels',
    admin: { description: 'Leave empty for the natural width.' },
  },
]
