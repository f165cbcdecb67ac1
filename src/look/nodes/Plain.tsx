import type { CodeNode } from '../../model/nodes'

export const Break = () => <br />

export const Divider = () => <hr />

/** Can be reached by keyboard, since a long line scrolls. */
export function Code({ node }: { node: CodeNode }) {
  return (
    <pre tabIndex={0}>
      <code>{node.code}</code>
    </pre>
  )
}
