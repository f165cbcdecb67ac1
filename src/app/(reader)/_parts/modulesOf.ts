import type { CourseDocument, ModuleDocument } from '../../../contract'

type WithoutBody = Omit<ModuleDocument, 'body'>

/** The modules of a course in the course's order. */
export function modulesOf<M extends WithoutBody>(course: CourseDocument, all: M[]): M[] {
  return course.modules.flatMap(({ id }) => all.find((module) => module.id === id) ?? [])
}
