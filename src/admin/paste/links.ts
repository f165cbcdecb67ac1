import { problemOfAddress } from '../../../blocks/address'
import type { Content } from '../../../blocks/render/hast'
import { changed } from './tree'

/** Leaves of a link that leads nowhere from here, such as to a footnote of a Word document, its words. */
export const withSoundLinks = (nodes: Content[]): Content[] =>
  changed(nodes, (element) => {
    if (element.tagName !== 'a') return [element]
    const href = addressOf(element.properties.href)
    return href === undefined
      ? element.children
      : [{ ...element, properties: { ...element.properties, href } }]
  })

function addressOf(href: unknown): string | undefined {
  if (typeof href !== 'string' || !URL.canParse(href)) return undefined
  const address = withoutDetour(href.trim())
  return problemOfAddress(address) === undefined ? address : undefined
}

/** Google leads every link in a document over a page of its own. */
function withoutDetour(address: string): string {
  const { hostname, pathname, searchParams } = new URL(address)
  const isDetour = /^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url'
  return (isDetour && (searchParams.get('q') ?? searchParams.get('url'))) || address
}
