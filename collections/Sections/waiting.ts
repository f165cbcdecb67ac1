import type { UIField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'

/** Tells where the module that a section stands in is not published. */
export const waitingField: UIField = {
  name: 'waitingModule',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: {
      Field: { path: `${COMPONENTS}#WaitingModule`, clientProps: { collection: 'modules' } },
    },
  },
}
