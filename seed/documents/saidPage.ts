/** What a page that the export wrote says in its front matter, beside its public id. */
import type { Page } from '../read/site'
import { asData, type Data } from '../read/frontMatter'
import type { KeyReference, Known } from '../transforms'
import { publicId } from './identity'
import { saidFields } from './said'
import type { ModulePages } from './structure'
import { keyReference } from './types'

interface Said {
  /** Public id. */
  id: string
  data: Data
}

/** @returns undefined for a page without a module's public id, whose facts are looked for in its text */
export function saidModule(page: Page, module: ModulePages, known: Known): Said | undefined {
  const id = publicId('modules', page.data.id)
  if (id === undefined) return undefined
  const objectives = Array.isArray(page.data.objectives) ? page.data.objectives.map(asData) : []
  const rows = objectives.map(({ text, section }) => ({
    text: String(text),
    section: reference(sectionNamed(section, module, known)),
  }))
  const fields = saidFields('modules', page.data, known)
  return { id, data: { ...fields, objectives: rows, ...saidPermalinks(page.data) } }
}

/** @returns undefined for a page without a section's public id */
export function saidSection(page: Page, module: ModulePages, known: Known): Said | undefined {
  const id = publicId('sections', page.data.id)
  if (id === undefined) return undefined
  const parent = reference(sectionNamed(page.data.parent, module, known))
  const fields = saidFields('sections', page.data, known)
  return { id, data: { ...fields, parent, ...saidPermalinks(page.data) } }
}

/** Earlier addresses, where they are not just the one of the page itself. */
export function saidPermalinks({ permalinks }: Data): Data {
  if (!Array.isArray(permalinks)) return {}
  return { permalinks: permalinks.map((path) => ({ path: String(path) })) }
}

/** A section by its slug, within a module, or by its public id. */
function sectionNamed(name: unknown, module: ModulePages, known: Known): KeyReference | undefined {
  const named = module.sections.find(({ page }) => name !== undefined && page.data.slug === name)
  return known(String(named ? named.page.data.id : name))
}

const reference = (found: KeyReference | undefined) =>
  found ? keyReference(found.collection, found.key) : null
