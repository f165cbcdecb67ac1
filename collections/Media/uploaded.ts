/** A file is what its content says, and what its name says. Payload looks at both, but not at whether they agree. */
import { promises as fs } from 'node:fs'
import path from 'node:path'
import mime from 'mime-types'
import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { validateMimeType } from 'payload/shared'
import { kindOf } from './kinds'
import { tidy } from './name'
import { TOO_MANY_POINTS } from './points'
import { refusalOf } from './refusal'
import { PictureTooLarge } from './tooLarge'
import { MIME_TYPES } from './types'

/** What senders say of a file that they know nothing of. */
const UNSPECIFIC = new Set(['', 'application/octet-stream', 'binary/octet-stream'])

/** Whatever it is, by its ending; nothing is known of a name without one. */
const typeByName = (name: string): string =>
  mime.lookup(name) || (path.extname(name) ? 'application/octet-stream' : '')

/** Also of who imports. */
export const tidyName: CollectionBeforeOperationHook = ({ args, req }) => {
  const { file } = req
  if (file) req.file = { ...file, name: tidy(file.name, file.mimetype) }
  return args
}

export const refuseOthers: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { file, user, context } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  // An importer has looked before it wrote anything, and who is nobody will be refused anyway: that costs no decoding.
  if (context.importer === true || (!user && !overrideAccess)) return args
  const type = typeByName(file.name)
  const { mimeTypes = [] } = collection.upload
  if (type && mimeTypes.length > 0 && !validateMimeType(type, mimeTypes)) {
    throw refusal(`${file.name} is not taken: files of its type (${type}) are not.`, req)
  }
  // What only a host admits is for it to look at.
  if (!kindOf(type) || !validateMimeType(type, MIME_TYPES)) return args
  const bytes = file.tempFilePath ? await fs.readFile(file.tempFilePath) : file.data
  const reason = await refusalOf(file.name, bytes)
  if (reason === TOO_MANY_POINTS) throw new PictureTooLarge(`${file.name} is not taken: ${reason}.`)
  if (reason) throw refusal(`${file.name} is not taken: ${reason}.`, req)
  const isLoose = UNSPECIFIC.has(file.mimetype) || validateMimeType(file.mimetype, MIME_TYPES)
  if (isLoose) req.file = { ...file, mimetype: type }
  return args
}

const refusal = (message: string, { t }: PayloadRequest) =>
  new ValidationError({ errors: [{ message, path: 'file' }] }, t)
