import type { CollectionConfig, PayloadRequest } from 'payload'
import { webAddress } from '../../blocks/fields'
import type { WorksheetKind } from '../../src/model'
import { contentCollection } from '../content'
import { titleField } from '../fields/common'
import { licenseConfirmedField, requireLicenseDecision } from '../hooks/license'
import type { Data } from '../values'

export const Worksheets: CollectionConfig = contentCollection({
  slug: 'worksheets',
  labels: { singular: 'Worksheet', plural: 'Worksheets' },
  admin: {
    group: 'Building blocks',
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'kind', 'module', '_status'],
    listSearchableFields: ['title', 'url'],
    description: 'A thing that a learner fills in: a Google Doc or a file.',
  },
  hooks: { beforeChange: [requireLicenseDecision] },
  fields: [
    titleField('Without “Worksheet #1:”.'),
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'google-doc',
          options: [
            { value: 'google-doc', label: 'Google Doc' },
            { value: 'file', label: 'File' },
            { value: 'link', label: 'Other address' },
          ] satisfies { value: WorksheetKind; label: string }[],
          label: 'Kind',
        },
        { name: 'number', type: 'number', min: 1, label: 'Number' },
      ],
    },
    webAddress({
      label: 'Address',
      validate: (value, { siblingData, req }) =>
        value?.trim() || hasFile(siblingData, req)
          ? true
          : 'Give an address, or choose kind “File” and upload one.',
      admin: { description: 'Of the document; anybody with the link must be able to open it.' },
    }),
    {
      name: 'file',
      type: 'upload',
      relationTo: 'media',
      label: 'File',
      admin: { condition: (data) => data?.kind === 'file' },
    },
    {
      name: 'module',
      type: 'relationship',
      relationTo: 'modules',
      index: true,
      label: 'Module',
      admin: { position: 'sidebar' },
    },
    {
      name: 'workbook',
      type: 'text',
      label: 'Workbook',
      admin: { position: 'sidebar', description: 'Name of the workbook it is part of.' },
    },
    licenseConfirmedField,
  ],
})

/** Whether its file is what it leads to; an import may give one and say no kind. */
const hasFile = (worksheet: Data, { context }: PayloadRequest): boolean =>
  Boolean(worksheet.file) && (worksheet.kind === 'file' || context.importer === true)
