import type { CourseDocument } from '../../contract'
import { part, type RequestOptions, type Transport } from '../transport'

/** A course by its slug or id. */
export const course =
  (transport: Transport) =>
  async (course: string, options: RequestOptions = {}): Promise<CourseDocument> =>
    (await transport.get<CourseDocument>(`/v1/courses/${part(course)}`, { ...options })).data
