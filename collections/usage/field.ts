import type { UIField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'

/** Shows how much a key, or the keys of a partner, were used. */
export const usageField: UIField = {
  name: 'usage',
  type: 'ui',
  label: 'Use',
  admin: { disableListColumn: true, components: { Field: `${COMPONENTS}#Usage` } },
}
