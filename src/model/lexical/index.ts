export { fromLexical } from './from'
export type { LexicalNode, LexicalState } from './json'
export { toLexical } from './to'
