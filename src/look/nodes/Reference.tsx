import type { FootnoteReference } from '../../contract'
import { noteId, referenceId } from './noteIds'
import type { ViewProps } from './page'

export function Reference({ node, page }: ViewProps<FootnoteReference>) {
  return (
    <sup className="reference">
      <a
        id={page.idPrefix + referenceId(node.number, node.occurrence)}
        href={`#${page.idPrefix}${noteId(node.number)}`}
        role="doc-noteref"
        aria-label={page.words.note(node.number)}
      >
        {node.number}
      </a>
    </sup>
  )
}
