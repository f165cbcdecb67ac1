import type { RawHtmlNode } from '../../model/nodes'
import { sanitize } from '../sanitize'

/** HTML that no other node could hold, reduced to what cannot run, track or frame anything. */
export function RawHtml({ node }: { node: RawHtmlNode }) {
  return <div dangerouslySetInnerHTML={{ __html: sanitize(node.html) }} />
}
