export { besideTables } from './beside'
export { fromLexical } from './from'
export { looseReferences } from './loose'
export { toLexical } from './to'
