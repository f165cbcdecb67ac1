import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { DOCUMENT_TYPES, type DocumentType } from '../../src/contract'
import { allowsLoopbackWebhooks } from '../../src/releases/settings'
import { checkEntered } from '../../src/webhooks'
import { adminsOnly, systemOnly } from '../access/system'
import { ignoreLocks } from '../hooks/locks'
import { deleteDeliveriesOfWebhook } from '../Partners/leave'
import { webhookEndpoints } from './endpoints'
import { beginNow, isOnAgain } from './hooks'
import { webhookFields } from './views'

const LABELS: Record<DocumentType, string> = {
  course: 'Courses',
  module: 'Modules',
  section: 'Sections',
  callout: 'Callouts',
  video: 'Videos',
  footnote: 'Footnotes',
  worksheet: 'Worksheets',
  media: 'Files',
}

const validateAddress: TextFieldSingleValidation = (value, { req }) =>
  value ? checkEntered(value, allowsLoopbackWebhooks(req.payload)) : 'Enter an address.'

/** Where partners want to be told of what is published. What is sent is signed with a secret that is shown once. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  admin: {
    group: 'People',
    useAsTitle: 'label',
    defaultColumns: ['label', 'partner', 'active', 'offReason', 'failingSince', 'updatedAt'],
    description: 'Addresses of partners to which documents are sent when they are published.',
  },
  access: adminsOnly,
  // A copy could not be signed for: a secret belongs to its webhook.
  disableDuplicate: true,
  endpoints: webhookEndpoints,
  hooks: {
    beforeOperation: [ignoreLocks],
    beforeChange: [beginNow, isOnAgain],
    beforeDelete: [deleteDeliveriesOfWebhook],
  },
  fields: [
    {
      name: 'label',
      type: 'text',
      required: true,
      index: true,
      label: 'Label',
      admin: { description: 'What receives it: “Website”, “Course catalogue”.' },
    },
    {
      name: 'partner',
      type: 'relationship',
      relationTo: 'partners',
      required: true,
      index: true,
      label: 'Partner',
    },
    {
      name: 'address',
      type: 'text',
      required: true,
      label: 'Address',
      validate: validateAddress,
      admin: { description: 'It begins with https:// and is on the public internet.' },
    },
    {
      name: 'types',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [...DOCUMENT_TYPES],
      options: DOCUMENT_TYPES.map((value) => ({ value, label: LABELS[value] })),
      label: 'Sent are',
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: 'Active',
      admin: {
        position: 'sidebar',
        description:
          'While it is off, nothing is sent; what has changed is sent when it is on again.',
        condition: ({ offReason }) => !offReason,
      },
    },
    {
      name: 'offReason',
      type: 'textarea',
      label: 'Switched off, since',
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: ({ offReason }) => Boolean(offReason),
      },
    },
    ...webhookFields,
    moment('secretMadeAt', 'Secret made'),
    moment('failingSince', 'Failing since'),
    { name: 'secret', type: 'text', ...neverRead() },
    { name: 'formerSecret', type: 'text', ...neverRead() },
    { name: 'formerUntil', type: 'date', ...neverRead() },
    { name: 'enteredUntil', type: 'number', ...neverRead() },
  ],
}

function moment(name: string, label: string) {
  return {
    name,
    type: 'date' as const,
    label,
    access: systemOnly,
    admin: {
      readOnly: true,
      position: 'sidebar' as const,
      date: { pickerAppearance: 'dayAndTime' as const },
      condition: (data: Record<string, unknown>) => Boolean(data[name]),
    },
  }
}

/** What no answer ever holds, whoever asks. */
function neverRead() {
  return { hidden: true, access: { ...systemOnly, read: () => false } }
}
