import type { CollectionConfig } from 'payload'
import { adminsOnly } from '../access/system'
import { tellKeysAfterChange } from '../hooks/keys'
import { ignoreLocks } from '../hooks/locks'
import { keysField } from '../PartnerKeys/fields'
import { makeKeyEndpoint } from '../PartnerKeys/make'
import { partnerUsageEndpoint } from '../usage/endpoint'
import { usageField } from '../usage/field'
import { deleteWhatPartnerHas } from './leave'

export const Partners: CollectionConfig = {
  slug: 'partners',
  labels: { singular: 'Partner', plural: 'Partners' },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'contact', 'active', 'updatedAt'],
    description: 'Libraries that take our modules by API.',
  },
  access: adminsOnly,
  endpoints: [makeKeyEndpoint, partnerUsageEndpoint],
  hooks: {
    beforeOperation: [ignoreLocks],
    afterChange: [tellKeysAfterChange],
    beforeDelete: [deleteWhatPartnerHas],
  },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, label: 'Name' },
    { name: 'contact', type: 'email', label: 'Contact' },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: 'Active',
      admin: {
        position: 'sidebar',
        description:
          'Take the mark away, and no key of this partner opens anything, and nothing is sent to it.',
      },
    },
    { name: 'notes', type: 'textarea', label: 'Notes' },
    keysField,
    usageField,
  ],
}
