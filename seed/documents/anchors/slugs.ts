/** The ids that the headings of a page will have where it is delivered. */
import { createSlugger } from '../../../blocks/render/slugger'
import { childNodes, plainText, type StoredBlock } from '../../../src/model'
import type { PartAt } from '../../account'

/** What has an id: a heading, or the key of a callout whose title is one. */
export type Named = StoredBlock | string

/** In the order in which a page is rendered, since the second of a name gets a number. */
export function slugsOf(blocks: readonly StoredBlock[], partAt: PartAt): Map<Named, string> {
  const slug = createSlugger()
  const slugs = new Map<Named, string>()
  const open = new Set<string>()
  const give = (named: Named, text: string) => {
    const id = slug(text)
    if (!slugs.has(named)) slugs.set(named, id)
  }
  const visit = (nodes: readonly ReturnType<typeof childNodes>[number][]): void => {
    for (const node of nodes) {
      if (node.type === 'heading') give(node, plainText(node.children))
      if (node.type === 'callout') visitCallout(String(node.callout))
      visit(childNodes(node))
    }
  }
  const visitCallout = (key: string): void => {
    const part = partAt(key)
    if (!part || open.has(key)) return
    open.add(key)
    const { title, showTitle, titleLevel } = part.data
    if (showTitle === true && Number(titleLevel ?? 0) >= 2) give(key, String(title))
    visit(part.body?.children ?? [])
    open.delete(key)
  }
  visit(blocks)
  return slugs
}
