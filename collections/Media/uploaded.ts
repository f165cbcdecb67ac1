/** A file is what its content says, and what its name says. Payload looks at both, but not at whether they agree. */
import { promises as fs } from 'node:fs'
import mime from 'mime-types'
import { ValidationError, type CollectionBeforeOperationHook } from 'payload'
import { validateMimeType } from 'payload/shared'
import { kindOf } from './kinds'
import { refusalOf } from './refusal'
import { MIME_TYPES } from './types'

/** What senders say of a file that they know nothing of. */
const UNSPECIFIC = new Set(['', 'application/octet-stream', 'binary/octet-stream'])

export const refuseOthers: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { file, user, context } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  // An importer has looked before it wrote anything, and who is nobody will be refused anyway: that costs no decoding.
  if (context.importer === true || (!user && !overrideAccess)) return args
  const type = mime.lookup(file.name) || ''
  // What only a host admits is for it to look at.
  if (!kindOf(type) || !validateMimeType(type, MIME_TYPES)) return args
  const bytes = file.tempFilePath ? await fs.readFile(file.tempFilePath) : file.data
  const refusal = await refusalOf(file.name, bytes)
  if (refusal) {
    const message = `${file.name} is not taken: ${refusal}.`
    throw new ValidationError({ errors: [{ message, path: 'file' }] }, req.t)
  }
  const isLoose = UNSPECIFIC.has(file.mimetype) || validateMimeType(file.mimetype, MIME_TYPES)
  if (isLoose) req.file = { ...file, mimetype: type }
  return args
}
