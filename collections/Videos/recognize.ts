import type { CollectionBeforeValidateHook } from 'payload'
import { videoOf } from '../../src/model/video'
import type { Data } from '../values'

const READ = ['provider', 'videoId']

/** Reads provider and id from the address, so that an editor only pastes it. */
export const recognizeVideo: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (typeof data?.url !== 'string') return data
  const found = videoOf(data.url)
  if (found) return { ...data, ...found }
  const isLeft = originalDoc !== undefined && data.url !== originalDoc.url
  // An import says itself what it knows.
  if (!isLeft || req.context.importer === true) return data
  const isSaid = READ.some((name) => changes(name, data, originalDoc))
  return isSaid ? data : { ...data, provider: null, videoId: null }
}

const changes = (name: string, data: Data, original: Data) =>
  data[name] !== undefined && (data[name] || null) !== (original[name] || null)
