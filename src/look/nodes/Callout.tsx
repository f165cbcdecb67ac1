import type { Callout as CalloutNode } from '../../contract'
import { KindIcon } from '../icons'
import type { ViewProps } from './page'

/** The word of the kind, then the title; where the title only says the word again, it is the label. */
export function Callout({ node, page }: ViewProps<CalloutNode>) {
  const word = page.words.kinds[node.kind]
  const title = node.title?.trim()
  const Title = node.titleLevel ? page.headingOf(node) : 'p'
  const says = title && same(title, word)
  const Label = says ? Title : 'p'
  const id = page.idOf(node)
  return (
    <aside
      role="note"
      id={id}
      className="callout"
      style={{ '--k': `var(--kind-${node.kind})` }}
      data-kind={node.kind}
      aria-label={title ?? word}
    >
      <Label className="label">
        <KindIcon kind={node.kind} />
        {says ? title : word}
      </Label>
      {title && !says && <Title className="callout-title">{title}</Title>}
      {page.render(node.children)}
    </aside>
  )
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const same = (one: string, other: string) => letters(one) === letters(other)
