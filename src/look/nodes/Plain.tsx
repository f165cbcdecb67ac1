import type { CodeNode } from '../../model/nodes'

export const Break = () => <br />

export const Divider = () => <hr />

/** Can be reached by keyboard, since a long line scrolls. */
export function Code({ node }: { node: CodeNode }) {
  return (
    <pre tabIndex={0}>
      <code className={node.language && `language-${node.language}`}>{node.code}</code>
    </pre>
  )
}
