/**
 * The order in which documents are sent: each after everything that it shows, and after what it is part of, as all of
 * that stood at one moment. What changes between two pages may be shown on the later one and come with the next sync.
 */
import type { DocumentType } from '../../contract'
import type { Order } from '../store/order'
import type { Known, Standing } from '../store/standing'

export const TYPE_ORDER: readonly DocumentType[] = [
  'media',
  'video',
  'worksheet',
  'footnote',
  'callout',
  'course',
  'module',
  'section',
]

/**
 * Made of nothing but the document's own standing, so that a document stands elsewhere only if it has changed, and
 * is then sent with the next changes whatever page it was missed on.
 */
const LIVE: Order<Standing> = [
  ({ type }) => TYPE_ORDER.indexOf(type),
  ({ type, level }) => (type === 'callout' ? level : 0),
  ({ type, module, course }) => (type === 'section' ? module : type === 'module' && course) || '',
  ({ type, level }) => (type === 'section' ? level : 0),
  ({ type, position }) => (type === 'section' || type === 'module' ? position : 0),
  ({ uid }) => uid,
]

/** What has left comes after every document. */
export const SYNC_ORDER: Order<Known> = [
  (known) => (known.deleted ? 1 : 0),
  ...LIVE.map((part) => (known: Known) => (known.deleted ? known.uid : part(known))),
]
