import type { UIField } from 'payload'
import { COMPONENTS } from '../../../blocks/adapt'

/** Publishes the module with everything in it. */
export const publishField: UIField = {
  name: 'publishModule',
  type: 'ui',
  label: 'The whole module',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: `${COMPONENTS}#PublishModule` },
  },
}
