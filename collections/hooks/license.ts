import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type Field,
} from 'payload'
import { idOf } from '../fields/slug'

/** Shown where a licence differs from the course's, so that a person decides. */
export const licenseConfirmedField: Field = {
  name: 'licenseConfirmed',
  type: 'checkbox',
  label: 'The licence differs from the course’s on purpose',
  admin: {
    position: 'sidebar',
    description: 'Tick it when a person has decided that this licence is right.',
    condition: (data) => Boolean(data?.license),
  },
}

/** Refuses to publish a module whose licence contradicts its course's, until a person has confirmed it. */
export const requireLicenseDecision: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const doc = { ...originalDoc, ...data }
  const course = idOf(doc.course)
  if (data._status !== 'published' || doc.licenseConfirmed === true) return data
  if (!doc.license || (typeof course !== 'string' && typeof course !== 'number')) return data
  // The course's licence counts whether or not this person may read it.
  const found = await req.payload.findByID({
    collection: 'courses',
    id: course,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  if (!found?.license || found.license === doc.license) return data
  throw licenseError(collection, doc.license, found.license)
}

function licenseError(
  collection: CollectionConfig,
  own: string,
  courses: unknown,
): ValidationError {
  return new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'license',
        message: `The licence ${own} contradicts the course’s ${courses}. Change one of them, or confirm that it is on purpose.`,
      },
    ],
  })
}
