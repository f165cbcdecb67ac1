/** A delivered body as a stored one, which points at public ids. */
import type { Block, Figure, Inline, InlineImage, Table } from '../../../src/contract'
import type { LinkNode, StoredBlock, StoredInline } from '../../../src/model'
import { safeHtml } from '../../rawHtml/html'
import { safeAddress } from '../safe'
import { isInline } from '../words'
import type { Facts } from './facts'

/** @param facts takes what the nodes say of the documents that they show */
export const toStored = (nodes: readonly Block[], facts: Facts): StoredBlock[] =>
  nodes.map((node) => blockOf(node, facts))

function blockOf(node: Block, facts: Facts): StoredBlock {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, children: inlinesOf(node.children, facts) }
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        children: item.children.flatMap<StoredBlock | StoredInline>((child) =>
          isInline(child) ? inlineOf(child, facts) : [blockOf(child, facts)],
        ),
      }))
      return { ...node, children }
    }
    case 'quote': {
      const by = node.attribution && { attribution: inlinesOf(node.attribution, facts) }
      return { type: 'quote', ...by, children: toStored(node.children, facts) }
    }
    case 'table':
      return tableOf(node, facts)
    case 'disclosure':
    case 'highlight':
      return { ...node, children: toStored(node.children, facts) }
    case 'definitions': {
      const items = node.items.map(({ term, description }) => ({
        term,
        description: toStored(description, facts),
      }))
      return { type: 'definitions', items }
    }
    case 'callout':
      facts.callouts.set(node.id, { callout: node, blocks: toStored(node.children, facts) })
      return { type: 'callout', callout: node.id }
    case 'video':
      facts.videos.set(node.id, node)
      return { type: 'video', video: node.id, ...(node.showDuration && { showDuration: true }) }
    case 'worksheet':
      facts.worksheets.set(node.id, node)
      return { type: 'worksheet', worksheet: node.id }
    case 'figure':
      return figureOf(node, facts)
    case 'embed':
      return safeAddress(node.url) === undefined
        ? { type: 'paragraph', children: [{ type: 'text', text: node.title }] }
        : node
    case 'rawHtml':
      return { type: 'rawHtml', html: safeHtml(node.html) }
    case 'code':
    case 'divider':
      return node
  }
}

function tableOf({ form, children, ...table }: Table, facts: Facts): StoredBlock {
  if (form) facts.worksheets.set(form.id, form)
  const rows = children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: toStored(cell.children, facts) })),
  }))
  return { ...table, ...(form && { form: form.id }), children: rows }
}

function figureOf(node: Figure, facts: Facts): StoredBlock {
  const { href, caption } = node
  return {
    type: 'figure',
    ...pictureOf(node, facts),
    ...(caption !== undefined && { caption }),
    ...(href !== undefined && safeAddress(href) !== undefined && { url: href }),
  }
}

const inlinesOf = (nodes: readonly Inline[], facts: Facts) =>
  nodes.flatMap((node) => inlineOf(node, facts))

function inlineOf(node: Inline, facts: Facts): StoredInline[] {
  switch (node.type) {
    case 'text':
    case 'break':
      return [node]
    case 'footnoteReference':
      return [{ type: 'footnoteReference', footnote: node.id }]
    case 'image':
      return [{ type: 'image', ...pictureOf(node, facts) }]
    case 'link': {
      const { href: url, title, newTab } = node
      const children = inlinesOf(node.children, facts) as LinkNode['children']
      return safeAddress(url) === undefined
        ? children
        : [
            {
              type: 'link',
              url,
              ...(title !== undefined && { title }),
              ...(newTab && { newTab }),
              children,
            },
          ]
    }
  }
}

function pictureOf({ id, src, alt, width }: InlineImage | Figure, { sources }: Facts) {
  sources.set(id, src)
  return { media: id, alt, ...(width !== undefined && { width }) }
}
