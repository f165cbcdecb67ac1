import type { CourseDocument } from '../../contract'
import { part, type Transport } from '../transport'
import type { PerspectiveQuery } from '../types'

/** A course by its slug or id. */
export const course =
  (transport: Transport) =>
  async (course: string, query: PerspectiveQuery = {}): Promise<CourseDocument> =>
    (await transport.get<CourseDocument>(`/v1/courses/${part(course)}`, { ...query })).data
