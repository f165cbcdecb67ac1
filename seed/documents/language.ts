/** In which language a page is, as a BCP 47 tag: its front matter says so, else the settings of the site. */
import { isLanguage } from '../../collections/fields/common'
import type { Page, Site } from '../read/site'
import type { Data } from '../read/frontMatter'

const ENGLISH = 'en'

export function languageOfSite({ course }: Site): string {
  return languageIn(course) ?? ENGLISH
}

export function languageOfPage(page: Page, site: Site): string {
  return languageIn(page.data) ?? languageOfSite(site)
}

/** Jekyll itself knows no language; its plugins and themes read either key. */
function languageIn({ lang, language }: Data): string | undefined {
  return [lang, language]
    .map((value) => (typeof value === 'string' ? value.trim().replaceAll('_', '-') : ''))
    .find((tag) => tag !== '' && isLanguage(tag))
}
