import { wordsOf } from '../../../blocks/render/words'
import type { Callout as CalloutNode } from '../../contract'
import { KindIcon } from '../icons'
import type { ViewProps } from './page'

/** The word of the kind, then the title; where the source begins with that word itself, it is said once. */
export function Callout({ node, page }: ViewProps<CalloutNode>) {
  const word = page.words.kinds[node.kind]
  const title = node.title?.trim()
  const Title = node.titleLevel ? page.headingOf(node) : 'p'
  const titled = title !== undefined && same(title, word)
  const begun = title === undefined && beginsWith(node, word)
  const Label = titled ? Title : 'p'
  return (
    <aside
      role="note"
      id={page.idOf(node)}
      className={`callout callout--${node.kind}`}
      style={{ '--k': `var(--kind-${node.kind})` }}
      data-kind={node.kind}
      aria-label={title ?? word}
    >
      <Label className={titled ? 'label callout__title' : 'label'}>
        <KindIcon kind={node.kind} />
        {titled ? title : word}
      </Label>
      {title && !titled && <Title className="callout-title callout__title">{title}</Title>}
      {page.render(begun ? node.children.slice(1) : node.children)}
    </aside>
  )
}

function beginsWith({ children: [first] }: CalloutNode, word: string): boolean {
  return (
    first?.type === 'paragraph' &&
    first.children.every(({ type }) => type === 'text') &&
    same(wordsOf(first.children), word)
  )
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const same = (one: string, other: string) => letters(one) === letters(other)
