export { fromLexical } from './from'
export { toLexical } from './to'
