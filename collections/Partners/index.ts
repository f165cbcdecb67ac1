import type { CollectionConfig } from 'payload'
import { adminsOnly } from '../access/system'

export const Partners: CollectionConfig = {
  slug: 'partners',
  labels: { singular: 'Partner', plural: 'Partners' },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'contact', 'updatedAt'],
    description: 'Libraries that take our modules by API.',
  },
  access: adminsOnly,
  fields: [
    { name: 'name', type: 'text', required: true, label: 'Name' },
    { name: 'contact', type: 'email', label: 'Contact' },
    {
      name: 'keys',
      type: 'array',
      label: 'Keys',
      admin: {
        readOnly: true,
        description: 'Only a fingerprint of each key is kept here, never the key.',
      },
      fields: [
        { name: 'prefix', type: 'text', required: true, index: true, label: 'Begins with' },
        { name: 'hash', type: 'text', required: true, hidden: true },
        {
          name: 'scopes',
          type: 'select',
          hasMany: true,
          options: ['read', 'preview'],
          label: 'May',
        },
        { name: 'expiresAt', type: 'date', label: 'Expires' },
        { name: 'revokedAt', type: 'date', label: 'Revoked' },
      ],
    },
    { name: 'notes', type: 'textarea', label: 'Notes' },
  ],
}
