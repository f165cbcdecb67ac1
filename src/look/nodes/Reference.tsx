import type { FootnoteReference } from '../../contract'

export const noteId = (number: number) => `fn-${number}`
export const referenceId = (number: number, occurrence: number) =>
  occurrence === 1 ? `fnref-${number}` : `fnref-${number}-${occurrence}`

export function Reference({ node }: { node: FootnoteReference }) {
  return (
    <sup className="reference">
      <a
        id={referenceId(node.number, node.occurrence)}
        href={`#${noteId(node.number)}`}
        role="doc-noteref"
        aria-label={`Note ${node.number}`}
      >
        {node.number}
      </a>
    </sup>
  )
}
