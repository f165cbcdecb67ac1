import type { CollectionBeforeValidateHook } from 'payload'
import { videoOf } from '../../src/model/video'

/** Reads provider and id from the address, so that an editor only pastes it. */
export const recognizeVideo: CollectionBeforeValidateHook = ({ data }) => {
  if (typeof data?.url !== 'string') return data
  const found = videoOf(data.url)
  return found ? { ...data, ...found } : data
}
