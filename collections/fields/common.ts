import type { CollectionSlug, Field, TextField } from 'payload'
import { systemOnly } from '../access/system'
import { internal } from './internal'
import { licenseField } from './license'

export const titleField = (description?: string): TextField => ({
  name: 'title',
  type: 'text',
  required: true,
  index: true,
  label: 'Title',
  // Two that are called alike are told apart by nothing that an editor sees.
  hooks: { beforeDuplicate: [({ value }) => (value ? `Copy of ${String(value)}` : value)] },
  admin: { description },
})

const attributionField: TextField = {
  name: 'attribution',
  type: 'text',
  label: 'Attribution',
  admin: { position: 'sidebar', description: 'Who is to be named, for example: ConnectedLib.' },
}

const languageField: TextField = {
  name: 'language',
  type: 'text',
  required: true,
  defaultValue: 'en',
  index: true,
  label: 'Language',
  admin: { position: 'sidebar', description: 'As a tag: en, es, pl, pt-BR.' },
  validate: (value: string | null | undefined) =>
    value && isLanguage(value) ? true : 'Use a language tag such as en, es or pt-BR.',
}

/** Whether a text is a well-formed BCP 47 language tag. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Where imported content came from; kept by the importer, shown for information. */
const sourceField: Field = {
  name: 'source',
  type: 'group',
  label: 'Imported from',
  access: systemOnly,
  // A duplicate was not imported.
  hooks: { beforeDuplicate: [() => ({})] },
  admin: {
    position: 'sidebar',
    readOnly: true,
    condition: (data) => Boolean(data?.source?.key),
  },
  fields: [
    { name: 'path', type: 'text', index: true, label: 'File' },
    { name: 'line', type: 'number', label: 'Line' },
    { name: 'key', type: 'text', unique: true, index: true, admin: internal },
    { name: 'digest', type: 'text', admin: internal },
    { name: 'editedAt', type: 'date', label: 'Edited here since' },
  ],
}

export const permalinksField: Field = {
  name: 'permalinks',
  type: 'array',
  label: 'Earlier addresses',
  labels: { singular: 'Address', plural: 'Addresses' },
  hooks: { beforeDuplicate: [() => []] },
  admin: {
    initCollapsed: true,
    description:
      'Paths at which this page could be found before. Whoever comes by one is led here.',
  },
  fields: [
    {
      name: 'path',
      type: 'text',
      required: true,
      label: 'Path',
      validate: (value: string | null | undefined) =>
        value?.startsWith('/') && !/\s/.test(value)
          ? true
          : 'A path begins with / and has no blanks, for example /old-module/first-page.',
    },
  ],
}

const authorship: Field[] = (['createdBy', 'updatedBy'] as const).map((name) => ({
  name,
  type: 'relationship',
  relationTo: 'users',
  label: name === 'createdBy' ? 'Begun by' : 'Last changed by',
  access: systemOnly,
  admin: { position: 'sidebar', readOnly: true, allowCreate: false, allowEdit: false },
}))

/** What every content document has in its sidebar. */
export const commonFields = (collection: CollectionSlug): Field[] => [
  languageField,
  {
    name: 'translationOf',
    type: 'relationship',
    relationTo: collection,
    label: 'Translation of',
    admin: { position: 'sidebar', allowCreate: false },
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
  },
  licenseField,
  attributionField,
  sourceField,
  {
    name: 'firstPublishedAt',
    type: 'date',
    access: systemOnly,
    hooks: { beforeDuplicate: [() => null] },
    admin: internal,
  },
  ...authorship,
]
