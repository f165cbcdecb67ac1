import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'

/** A note rather than a landmark: a page has many, and most have no name of their own. */
export const calloutHtml: HtmlHandler<'callout'> = (node, state) => [
  h(
    'aside',
    {
      className: ['callout', `callout--${node.kind}`],
      dataKind: node.kind,
      dataSourceClass: node.sourceClasses.length > 0 ? node.sourceClasses.join(' ') : undefined,
      dataId: node.id,
      role: 'note',
    },
    [...titleOf(node.title, node.titleLevel, state.slug), ...state.all(node.children)],
  ),
]

function titleOf(
  title: string | undefined,
  level: number | undefined,
  slug: (text: string) => string,
) {
  if (title === undefined) return []
  return level === undefined
    ? [h('p', { className: ['callout__title'] }, [text(title)])]
    : [h(`h${level}`, { className: ['callout__title'], id: slug(title) }, [text(title)])]
}
