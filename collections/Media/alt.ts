import type { TextFieldSingleValidation } from 'payload'

/** Whether a file is an image, as far as it is known before it is uploaded. */
export const isImage = (data: { mimeType?: unknown }) =>
  typeof data?.mimeType !== 'string' || data.mimeType.startsWith('image/')

/** An image says in words what it shows, or says that it shows nothing. What is imported says what its source does. */
export const validateAlt: TextFieldSingleValidation = (value, { data, req }) => {
  const { decorative } = data as { decorative?: boolean }
  if (value?.trim() || decorative || !isImage(data) || req.context.importer === true) return true
  return 'Say what the image shows, or tick that it only decorates.'
}
