export { mayBeFramed, safeAddress } from '../blocks/render/safe'
