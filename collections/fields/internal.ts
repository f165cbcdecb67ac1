import { COMPONENTS } from '../../blocks/adapt'

/** Of a field that nobody reads: it stands neither on the form nor where versions are compared. */
export const internal = { hidden: true, components: { Diff: `${COMPONENTS}#Nothing` } }
