import type { Module } from '../_data'
import { courseHref, moduleHref } from '../../../look/hrefs'
import { HOME } from './Top'

export function trailOf({ course, slug, title }: Module) {
  const name = course ? { title: course.title, href: courseHref(course.slug) } : HOME
  return [name, { title, href: moduleHref(slug) }]
}
