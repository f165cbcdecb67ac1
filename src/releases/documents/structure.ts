import type { ModuleDocument, Objective, OutlineEntry, SectionDocument } from '../../contract'
import { mediaAddress, number, string } from '../addresses'
import { altOf } from '../alt'
import { relationId, type Lookup } from '../catalog'
import type { StoredDocument } from '../types'
import { base, courseOf, inOrder, moduleOf, paths, summary } from './base'
import type { Made } from './made'

/** Sections of a module in reading order. */
const sectionsOf = (module: StoredDocument, lookup: Lookup): StoredDocument[] =>
  inOrder(lookup.below('sections', module.id))

export function course(doc: StoredDocument, lookup: Lookup): Made {
  return {
    document: {
      ...base('course', doc),
      description: string(doc.description) ?? null,
      permalinks: paths(doc),
      modules: inOrder(lookup.below('modules', doc.id)).flatMap(({ id }) => {
        const module = lookup.get('modules', id)
        return module ? [summary(module)] : []
      }),
    },
  }
}

export function module(doc: StoredDocument, lookup: Lookup, publicUrl: string): Made {
  const course = courseOf(doc, lookup)
  const sections = sectionsOf(doc, lookup)
  const icon = lookup.get('media', relationId(doc.icon))
  const document: ModuleDocument = {
    ...base('module', doc, [course]),
    course: summary(course),
    order: number(doc.order) ?? 0,
    summary: string(doc.summary) ?? null,
    duration: number(doc.duration),
    objectives: objectives(doc, lookup),
    acknowledgements: string(doc.acknowledgements) ?? null,
    workbook: string(doc.workbook) ?? null,
    icon: icon ? { id: icon.uid, src: mediaAddress(icon, publicUrl), alt: altOf(icon) } : null,
    permalinks: paths(doc),
    body: null,
    sections: sections.flatMap(({ id }) => {
      const section = lookup.get('sections', id)
      return section ? [outlineEntry(section, lookup)] : []
    }),
  }
  return {
    document,
    stored: doc.body,
    course: course?.uid,
  }
}

function objectives(doc: StoredDocument, lookup: Lookup): Objective[] {
  const rows: unknown[] = Array.isArray(doc.objectives) ? doc.objectives : []
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('text' in row)) return []
    const section = 'section' in row ? lookup.get('sections', relationId(row.section)) : undefined
    return [{ text: String(row.text), section: summary(section) }]
  })
}

function outlineEntry(section: StoredDocument, lookup: Lookup): OutlineEntry {
  return {
    ...summary(section),
    number: string(section.number) ?? null,
    parent: lookup.get('sections', relationId(section.parent))?.uid ?? null,
    order: number(section.order) ?? 0,
    unlisted: section.unlisted === true,
  }
}

/** A section is delivered only while its module is. */
export function section(doc: StoredDocument, lookup: Lookup): Made | null {
  const module = moduleOf(doc, lookup)
  if (!module) return null
  const course = courseOf(module, lookup)
  const siblings = sectionsOf(module, lookup)
  const index = siblings.findIndex(({ uid }) => uid === doc.uid)
  const parent = lookup.get('sections', relationId(doc.parent))
  const beside = (place: number) => lookup.get('sections', siblings[place]?.id)
  const [previous, next] = [beside(index - 1), beside(index + 1)]
  const document: SectionDocument = {
    ...base('section', doc, [module, course]),
    module: summary(module),
    number: string(doc.number) ?? null,
    parent: summary(parent),
    order: number(doc.order) ?? 0,
    unlisted: doc.unlisted === true,
    previous: summary(previous),
    next: summary(next),
    objectives: [],
    permalinks: paths(doc),
    body: null,
  }
  return {
    document,
    stored: doc.body,
    module: module.uid,
    course: course?.uid,
  }
}
