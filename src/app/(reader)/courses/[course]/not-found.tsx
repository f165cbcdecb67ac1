export { NotFound as default } from '../../_parts/States'
