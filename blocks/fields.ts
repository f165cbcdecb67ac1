import type { Field, TextField } from 'payload'
import { problemOfAddress } from './address'

export const address = (
  field: Pick<TextField, 'name' | 'label' | 'required'> & { admin?: { description?: string } },
): TextField =>
  ({
    type: 'text',
    ...field,
    validate: (value: unknown) => {
      if (typeof value !== 'string' || value.trim() === '') {
        return field.required ? 'Paste an address, for example https://example.org.' : true
      }
      return problemOfAddress(value) ?? true
    },
  }) as TextField

export const imageFields: Field[] = [
  { name: 'image', type: 'upload', relationTo: 'media', required: true, label: 'Image' },
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
