/** Titles of parts, made of what stands around them. */
import { shortened } from '../../src/model'
import type { Page } from '../read/site'

export const LONGEST_TITLE = 80

export const shortTitle = (text: string): string => shortened(text, LONGEST_TITLE)

/** The title of a page without its number; a part that has no better one goes by it. */
export function pageTitle(page: Page, otherwise: string): string {
  const { title } = page.data
  return typeof title === 'string' ? title.replace(/^\d+(\.\d+)*\.?\s+/, '') : otherwise
}
