import type { AdminViewConfig } from 'payload'
import { COMPONENTS } from '../blocks/adapt'

/**
 * Where a document is begun: by its title. Payload's own page saves an empty draft as soon as somebody looks at it, since a
 * form can save itself only once there is a document.
 */
export const beginView: AdminViewConfig = {
  Component: `${COMPONENTS}#Begin`,
  path: '/create',
  exact: true,
}
