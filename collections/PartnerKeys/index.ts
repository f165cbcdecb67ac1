import type { CollectionConfig } from 'payload'
import type { Scope } from '../../src/partners/types'
import { isAdmin } from '../access/roles'
import { systemOnly } from '../access/system'
import { revokedForEver, tellKeysAfterChange, tellKeysAfterDelete } from '../hooks/keys'
import { ignoreLocks } from '../hooks/locks'
import { deleteUsageOfKey } from '../Partners/leave'
import { keyUsageEndpoint } from '../usage/endpoint'
import { usageField } from '../usage/field'
import { revokeField } from './fields'

/** Keys of partners. The key itself is shown once, when it is made; what is kept here cannot be used as one. */
export const PartnerKeys: CollectionConfig = {
  slug: 'partner-keys',
  labels: { singular: 'Key', plural: 'Keys' },
  admin: {
    group: 'People',
    useAsTitle: 'label',
    defaultColumns: ['label', 'partner', 'begins', 'scopes', 'expiresAt', 'revokedAt', 'usedAt'],
    description:
      'Keys with which partners ask the API. A new one is made on the page of its partner.',
  },
  access: {
    // Only the endpoint that shows the key makes one.
    create: () => false,
    read: ({ req }) => isAdmin(req),
    update: ({ req }) => isAdmin(req),
    delete: ({ req }) => isAdmin(req),
  },
  endpoints: [keyUsageEndpoint],
  hooks: {
    beforeOperation: [ignoreLocks],
    afterChange: [tellKeysAfterChange],
    beforeDelete: [deleteUsageOfKey],
    afterDelete: [tellKeysAfterDelete],
  },
  fields: [
    {
      name: 'label',
      type: 'text',
      required: true,
      index: true,
      label: 'Label',
      admin: { description: 'What uses the key: “Website”, “Nightly copy”.' },
    },
    {
      name: 'partner',
      type: 'relationship',
      relationTo: 'partners',
      required: true,
      index: true,
      label: 'Partner',
      access: systemOnly,
      admin: { readOnly: true },
    },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['read'],
      options: [
        { value: 'read', label: 'Read what is published' },
        { value: 'preview', label: 'Read drafts' },
      ] satisfies { value: Scope; label: string }[],
      label: 'May',
    },
    {
      name: 'perMinute',
      type: 'number',
      min: 1,
      label: 'Requests a minute',
      admin: { description: 'How many the key may make. Leave empty for the usual number.' },
    },
    {
      name: 'expiresAt',
      type: 'date',
      label: 'Expires',
      admin: {
        description: 'From then on the key opens nothing. Leave empty for a key that stays.',
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    usageField,
    revokeField,
    {
      name: 'begins',
      type: 'text',
      label: 'Begins with',
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', description: 'To tell keys apart.' },
    },
    {
      name: 'usedAt',
      type: 'date',
      label: 'Last used',
      access: systemOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    {
      name: 'revokedAt',
      type: 'date',
      label: 'Revoked',
      hooks: { beforeChange: [revokedForEver] },
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    { name: 'lookup', type: 'text', required: true, unique: true, index: true, ...secret() },
    { name: 'hash', type: 'text', required: true, ...secret() },
  ],
}

/** What no answer ever holds, whoever asks. */
function secret() {
  return { hidden: true, access: { ...systemOnly, read: () => false } }
}
