import type { UIField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'

/** Shows beside a document where it is used. */
export const usedInField: UIField = {
  name: 'usedIn',
  type: 'ui',
  label: 'Used in',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: `${COMPONENTS}#UsedIn` },
  },
}
