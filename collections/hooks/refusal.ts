import { ValidationError, type SanitizedCollectionConfig } from 'payload'

interface Refused {
  /** Absent where Payload does not say it. */
  collection: Pick<SanitizedCollectionConfig, 'slug' | 'flattenedFields'> | null | undefined
  /** Name of the field at fault. */
  field: string
  message: string
}

/**
 * Refuses a save for a reason that stands beside a field, which may be out of view: so what is shown in view says
 * the field, as the form calls it, and the reason. Payload's own message says the field alone.
 */
export function refusal({ collection, field, message }: Refused): ValidationError {
  const said = collection?.flattenedFields.find(({ name }) => name === field)
  const label = said && 'label' in said && typeof said.label === 'string' ? said.label : field
  const error = new ValidationError({
    collection: collection?.slug,
    errors: [{ label, path: field, message }],
  })
  error.message = `Look at the field “${label}”. ${message}`.replace(READ_AS_LIST, '∶')
  return error
}

/** The admin takes what follows a colon for a list, parted by commas; what looks like one, it leaves alone. */
const READ_AS_LIST = /:(?=.*,)/gs
