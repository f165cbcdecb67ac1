import type { UIField } from 'payload'
import { COMPONENTS } from '../../../blocks/adapt'

/** Lists the earlier releases of the module, and goes back to one. */
export const releasesField: UIField = {
  name: 'moduleReleases',
  type: 'ui',
  label: 'Earlier releases',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: `${COMPONENTS}#ModuleReleases` },
  },
}
