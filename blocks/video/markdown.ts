import type { MarkdownHandler } from '../markdown'
import { linkBox } from '../markdown/box'

/** A link to where it is watched, with how long that takes. */
export const videoMarkdown: MarkdownHandler<'video'> = ({ video, showDuration }, state) => {
  const { address, words } = state.video(String(video))
  const said = { dataNode: 'video', dataId: video, dataShowDuration: showDuration && 'true' }
  return linkBox(said, address, words)
}
