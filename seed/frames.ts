export { mayBeFramed } from '../blocks/render/safe'
