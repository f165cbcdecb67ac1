import { unheeded } from '../kramdown'
import type { Site } from '../read/site'
import { diagnostic, type Diagnostic } from '../rules'

/** Pages of another dialect of Markdown are read as well as may be. */
export function otherMarkdown({ config, kramdown }: Site): Diagnostic[] {
  const { markdown = 'kramdown' } = config
  const names = unheeded(kramdown).map((name) => `kramdown.${name}`)
  if (markdown !== 'kramdown') names.unshift('markdown')
  const message = `These settings are not heeded: ${names.join(', ')}.`
  return names.length > 0 ? [diagnostic('other-markdown', '_config.yml', message)] : []
}
