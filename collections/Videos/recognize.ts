import type { CollectionBeforeValidateHook } from 'payload'
import { excerptOf, isVideoFile, videoOf } from '../../src/model'
import type { Data } from '../values'

const READ = ['provider', 'videoId']
const EXCERPT = ['start', 'end']

/** Reads from the address what it tells of provider, id and excerpt, so that an editor only pastes it. */
export const recognizeVideo: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (typeof data?.url !== 'string') return data
  const read = withExcerpt(data, data.url, originalDoc)
  const found = videoOf(data.url)
  if (found) return { ...read, ...found }
  // An import says itself what it knows.
  if (data.url === originalDoc?.url || req.context.importer === true) return read
  if (isSaid(READ, data, originalDoc ?? {})) return read
  return { ...read, provider: isVideoFile(data.url) ? 'file' : null, videoId: null }
}

/** Another address has another excerpt, and where none is said the address says it. */
function withExcerpt(data: Data, url: string, original: Data | undefined): Data {
  const isNew = original !== undefined && url !== original.url && !isSaid(EXCERPT, data, original)
  const isEmpty = EXCERPT.every((name) => (data[name] ?? null) === null)
  return isNew || isEmpty ? { ...data, ...excerptOf(url) } : data
}

const isSaid = (names: string[], data: Data, original: Data) =>
  names.some((name) => changes(name, data, original))

const changes = (name: string, data: Data, original: Data) =>
  data[name] !== undefined && filledIn(data[name]) !== filledIn(original[name])

const filledIn = (value: unknown) => (value === '' ? null : (value ?? null))
