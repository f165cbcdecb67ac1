import type { HtmlHandler } from './htmlState'
import { h, text, type Content } from './hast'
import { MARK_TAGS } from './marks'
import { writtenAddress } from './safe'
import { saysSomething, wordsOf } from './words'

export const textHtml: HtmlHandler<'text'> = (node) => {
  const colored: Content = node.color
    ? h('span', { className: ['color', `color--${node.color}`] }, [text(node.text)])
    : text(node.text)
  return [
    (node.marks ?? []).reduceRight<Content>(
      (inner, mark) => h(MARK_TAGS[mark], {}, [inner]),
      colored,
    ),
  ]
}

export const breakHtml: HtmlHandler<'break'> = () => [h('br'), text('\n')]

export const linkHtml: HtmlHandler<'link'> = (node, state) => {
  const href = writtenAddress(node.href)
  const children = state.all(node.children)
  if (href === undefined) return children
  return [
    h(
      'a',
      {
        href,
        title: node.title,
        ariaLabel: saysSomething(node.children) ? undefined : (node.title ?? href),
        target: node.newTab ? '_blank' : undefined,
        rel: node.newTab ? ['noopener'] : undefined,
        dataType: node.to?.type,
        dataId: node.to?.id,
      },
      children,
    ),
  ]
}

export const paragraphHtml: HtmlHandler<'paragraph'> = (node, state) => [
  h('p', { className: node.align && [`align-${node.align}`] }, state.all(node.children)),
]

/** Without words it is none to whoever looks for one, though its place may be known. */
export const headingHtml: HtmlHandler<'heading'> = (node, state) => [
  h(
    saysSomething(node.children) ? `h${node.level}` : 'p',
    {
      id: state.slug(wordsOf(node.children)),
      className: node.align && [`align-${node.align}`],
    },
    state.all(node.children),
  ),
]

export const dividerHtml: HtmlHandler<'divider'> = () => [h('hr')]

export const listHtml: HtmlHandler<'list'> = (node, state) => [
  h(
    node.ordered ? 'ol' : 'ul',
    { start: node.ordered ? node.start : undefined },
    node.children.map((item) =>
      h(
        'li',
        {
          className:
            item.checked === undefined ? undefined : [item.checked ? 'checked' : 'unchecked'],
        },
        state.all(item.children),
      ),
    ),
  ),
]
