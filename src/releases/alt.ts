import { string } from './addresses'
import type { StoredDocument } from './types'

/** The alternative text of a media document; empty for what only decorates. */
export const altOf = ({ alt, decorative }: StoredDocument): string =>
  decorative === true ? '' : (string(alt) ?? '')
