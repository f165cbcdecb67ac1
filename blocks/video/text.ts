import { clock } from './duration'
import type { TextHandler } from '../render/textState'

export const videoText: TextHandler<'video'> = (node) =>
  node.duration === null
    ? `[Video: ${node.title}]`
    : `[Video: ${node.title}, ${clock(node.duration)}]`
