import type { CourseDocument } from '../../contract'
import { part, type Transport } from '../transport'

/** A course by its slug or id. */
export const course =
  (transport: Transport) =>
  async (course: string): Promise<CourseDocument> =>
    (await transport.get<CourseDocument>(`/v1/courses/${part(course)}`)).data
