import type { ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { serialize, type Content } from '../render/hast'
import type { HtmlHandler } from '../render/htmlState'
import { mended } from './mend'
import { SCHEMA } from './schema'

/** Kept HTML without what could run, style or track, and as HTML is meant to be. */
export function safeTree(html: string): Root {
  return { type: 'root', children: contentOf(html) }
}

function contentOf(html: string): ElementContent[] {
  const safe = sanitize(fromHtml(html, { fragment: true }), SCHEMA)
  const nodes = safe.type === 'root' ? safe.children : []
  return mended(nodes.filter((child): child is Content => child.type !== 'doctype'))
}

export const safeHtml = (html: string): string => serialize(safeTree(html))

export const rawHtmlHtml: HtmlHandler<'rawHtml'> = (node) => contentOf(node.html)
