import type { UIField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'

/** The keys of a partner: makes, replaces and revokes them. */
export const keysField: UIField = {
  name: 'keys',
  type: 'ui',
  label: 'Keys',
  admin: {
    disableListColumn: true,
    components: {
      Field: { path: `${COMPONENTS}#PartnerKeys`, clientProps: { collection: 'partner-keys' } },
    },
  },
}

/** Takes a key back. */
export const revokeField: UIField = {
  name: 'revoke',
  type: 'ui',
  label: 'Revoke',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: `${COMPONENTS}#RevokeField` },
  },
}
