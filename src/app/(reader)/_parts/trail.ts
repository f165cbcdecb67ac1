import type { ModuleDocument } from '../../../contract'
import { courseHref, moduleHref } from '../../../look/hrefs'
import { HOME } from './Top'

export function trailOf({ course, slug, title }: ModuleDocument) {
  const name = course ? { title: course.title, href: courseHref(course.slug) } : HOME
  return [name, { title, href: moduleHref(slug) }]
}
