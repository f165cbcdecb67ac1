import { ValidationError, type CollectionAfterErrorHook } from 'payload'
import { PictureTooLarge } from './tooLarge'

/** What `MIME_TYPES` come to, in words. */
const KINDS =
  'pictures (PNG, JPEG, GIF, WebP, SVG), sound (MP3, M4A) and films (MP4), PDF, documents of Word, Excel, PowerPoint and LibreOffice, e-books (EPUB), ZIP archives, calendars, plain text and CSV'
const MESSAGE = `Files of this kind are not taken, or the file is damaged or holds a script. What can be uploaded is ${KINDS}.`

/** Payload refuses a file with its MIME type, which says nothing to those who do not know what that is. */
export const sayWhichFiles: CollectionAfterErrorHook = ({ error, result }) => {
  if (!(error instanceof ValidationError)) return undefined
  const { errors, ...data } = error.data
  // A check of a field names the collection.
  const isOfFile = data.collection === undefined && errors.every(({ path }) => path === 'file')
  if (!isOfFile) return undefined
  const message = error instanceof PictureTooLarge ? error.said : MESSAGE
  const said = { label: 'File', path: 'file', message }
  const response = {
    errors: [{ name: error.name, data: { ...data, errors: [said] }, message }],
  }
  return { response: { ...result, ...response } }
}
