import { clock, excerptWords } from './duration'
import type { TextHandler } from '../render/textState'

export const videoText: TextHandler<'video'> = (node) => {
  const length = node.duration === null ? undefined : clock(node.duration)
  const said = [`Video: ${node.title}`, length, excerptWords(node)]
  return `[${said.filter((part) => part !== undefined).join(', ')}]`
}
