import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { serialize, type Content } from '../render/hast'
import type { HtmlHandler } from '../render/htmlState'

/** Kept HTML without what could run, style or track: GitHub's allow-list, which the library brings. */
export function safeTree(html: string): Root {
  const safe = sanitize(fromHtml(html, { fragment: true }), defaultSchema)
  return safe.type === 'root' ? safe : { type: 'root', children: [] }
}

export const safeHtml = (html: string): string => serialize(safeTree(html))

export const rawHtmlHtml: HtmlHandler<'rawHtml'> = (node) =>
  safeTree(node.html).children.filter((child): child is Content => child.type !== 'doctype')
