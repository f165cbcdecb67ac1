import type { List as ListNode } from '../types'
import type { ViewProps } from './page'

export function List({ node, page }: ViewProps<ListNode>) {
  const checks = node.children.some((item) => item.checked !== undefined)
  const items = node.children.map((item, index) => (
    <li
      key={index}
      className={item.checked === undefined ? undefined : item.checked ? 'checked' : 'unchecked'}
    >
      {item.checked !== undefined && (
        <input
          type="checkbox"
          checked={item.checked}
          disabled
          aria-label={page.words.check(item.checked)}
        />
      )}
      {page.render(item.children)}
    </li>
  ))
  if (node.ordered) return <ol start={node.start}>{items}</ol>
  return <ul className={checks ? 'checks' : undefined}>{items}</ul>
}
