import type { UIField } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'
import type { Referable } from '../../src/model'

interface Waiting {
  name: string
  /** Field that names what a document stands in. */
  on: string
  /** Collection of what it stands in. */
  collection: Referable
  /** What readers find as long as that is not published. */
  told: string
}

/** Tells where what a document stands in is not published. */
export const waitingField = ({ name, ...clientProps }: Waiting): UIField => ({
  name,
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: { path: `${COMPONENTS}#WaitingAbove`, clientProps } },
  },
})
