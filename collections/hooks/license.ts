import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { slugOf } from '../names'
import { idOf, type Data } from '../values'
import { refusal } from './refusal'

/** Shown where a licence is stated, so that a person decides whether it may differ from the course's. */
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

/**
 * Refuses to publish a module, section or worksheet whose licence contradicts its course's, until a person
 * has confirmed it. What was confirmed of one licence says nothing of another.
 */
export const requireLicenseDecision: CollectionBeforeChangeHook = async ({
  collection,
  data: given,
  originalDoc,
  req,
}) => {
  const isOfAnother =
    originalDoc?.licenseConfirmed === true &&
    given.license !== undefined &&
    given.license !== originalDoc.license
  const data: Data = isOfAnother ? { ...given, licenseConfirmed: false } : given
  const doc: Data = { ...originalDoc, ...data }
  if (data._status !== 'published' || doc.licenseConfirmed === true || !doc.license) return data
  const courses = await licenseOfCourse(doc, req)
  if (!courses || courses === doc.license) return data
  const message = `The licence ${doc.license} contradicts the course’s ${courses}. Change one of them, or confirm that it is on purpose.`
  throw refusal({ collection, field: 'license', message })
}

async function licenseOfCourse(doc: Data, req: PayloadRequest): Promise<unknown> {
  const module = await byId('modules', doc.module, req)
  const course = await byId('courses', (module ?? doc).course, req)
  return course?.license
}

async function byId(name: 'modules' | 'courses', value: unknown, req: PayloadRequest) {
  const id = idOf(value)
  if (id === undefined) return undefined
  // The course's licence counts whether or not this person may read the course.
  const found = await req.payload.findByID({
    collection: slugOf(req.payload, name),
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  return (found ?? undefined) as Data | undefined
}
