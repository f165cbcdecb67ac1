/** Titles of parts, made of what stands around them. */
import type { Page } from '../read/site'

export const LONGEST_TITLE = 80

export const shortened = (text: string): string =>
  text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : text

/** The title of a page without its number; a part that has no better one goes by it. */
export function pageTitle(page: Page, otherwise: string): string {
  const { title } = page.data
  return typeof title === 'string' ? title.replace(/^\d+(\.\d+)*\.?\s+/, '') : otherwise
}
