export { Kinds } from './Kinds'
export { Welcome } from './Welcome'
