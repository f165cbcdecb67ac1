export { afterCommit } from './afterCommit'
export { markOf } from './delivered'
export { onRelease, type LiveRow, type Released, type Row, type Tombstone } from './emitter'
export { historyOf, modulesShowing, momentOf, type Entry, type Moment } from './history'
export { documentChanged, personOf } from './hooks'
export {
  outlinesBetween,
  readDelivered,
  releasesSince,
  rowOf,
  settledRelease,
  standingsSince,
  uidsOnceAt,
  type Outline,
} from './journal'
export { keepReleased } from './keep'
export { repairReleases, verifyReleases } from './verify'
export { recompile, reconcile, releaseImported, resume } from './reconcile'
export { releaseMissed } from './missed'
export { beginPublication, heldByPublications } from './publications'
export { releaseAll, releaseDocuments, type ReleaseResult } from './release'
export type { ReleaseSettings } from './settings'
export { STANDING, standingOf, type StoredStanding } from './standing'
