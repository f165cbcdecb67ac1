import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'
import { mayBeFramed, writtenAddress } from '../render/safe'

const FULL_SIZE = 480

/** A frame where the host is known, else a link: what a stranger's page does in a frame, nobody can say. */
export const embedHtml: HtmlHandler<'embed'> = (node) => {
  const src = writtenAddress(node.url)
  if (src === undefined) return []
  if (!mayBeFramed(node.url)) {
    return [
      h('p', { className: ['embed'], dataSrc: src }, [
        h('a', { href: src }, [text(node.title || src)]),
      ]),
    ]
  }
  const title = node.title || new URL(src, 'https://localhost').hostname
  return [
    h('figure', { className: ['embed'] }, [
      h('iframe', { src, title, loading: 'lazy', height: node.height ?? FULL_SIZE }),
    ]),
  ]
}
