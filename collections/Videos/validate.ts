import type { TextFieldSingleValidation } from 'payload'
import { isVideoFile, videoOf } from '../../src/model/video'
import type { Data } from '../values'

/** What a reader presses play on must be a video, not a page of its provider. What is imported or comes back stays. */
export const validateVideo: TextFieldSingleValidation = (value, { siblingData, data, req }) => {
  const { importer, withGaps } = req.context
  if (!value || importer === true || withGaps === true || isImported(data)) return true
  if (videoOf(value) || isVideoFile(value) || isSaid(siblingData)) return true
  return 'This is no address of a video at YouTube, Vimeo or TED. Open the video there and paste its address, for example https://www.youtube.com/watch?v=aqz-KE-bpKQ. For the address of a video file, choose “A video file” as the provider.'
}

/** Whether a person has said where it is: a file has no id there. */
const isSaid = ({ provider, videoId }: Data) => provider === 'file' || Boolean(provider && videoId)

/** An import says itself what it knows, and an editor may mend the rest of it. */
const isImported = ({ source }: Data) => Boolean((source as Data | null | undefined)?.key)
