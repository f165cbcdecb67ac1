import type { UIField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'

/** Makes links to the draft for people without an account. */
export const shareField: UIField = {
  name: 'shareDraft',
  type: 'ui',
  label: 'Share this draft',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: `${COMPONENTS}#ShareDraft` },
  },
}
