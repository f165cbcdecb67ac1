export { claimOnce } from './claimOnce'
export { takeUpScheduled } from './takeUp'
