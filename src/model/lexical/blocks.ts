import { BodyError } from '../errors'
import type { TableNode } from '../nodes'
import { isRecord } from '../record'
import type { StoredBlock, StoredInline } from '../stored'
import { color, documentId, number, optional, optionalId, text } from './values'

type Fields = Record<string, unknown>

/** How a block reads the rich text of its own fields; handed in, so that no module imports its importer. */
export interface Nested {
  blocksOf: (state: unknown, path: string) => StoredBlock[]
  inlinesIn: (state: unknown, path: string) => StoredInline[]
  tableIn: (state: unknown, path: string) => TableNode<StoredBlock>
}

type BlockReader = (fields: Fields, path: string, nested: Nested) => StoredBlock

const BLOCKS: Record<string, BlockReader> = {
  callout: (fields, path) => ({ type: 'callout', callout: documentId(fields.callout, path) }),
  video: (fields, path) => ({
    type: 'video',
    video: documentId(fields.video, path),
    ...(fields.showDuration === true && { showDuration: true }),
  }),
  worksheet: (fields, path) => ({
    type: 'worksheet',
    worksheet: documentId(fields.worksheet, path),
  }),
  notes: (fields, path) => ({
    type: 'notes',
    footnotes: (Array.isArray(fields.footnotes) ? fields.footnotes : []).map((id, index) =>
      documentId(id, `${path}.footnotes.${index}`),
    ),
  }),
  figure: (fields, path) => ({
    type: 'figure',
    media: documentId(fields.image, path),
    ...optional('alt', typeof fields.alt === 'string' ? fields.alt : undefined),
    ...optional('caption', text(fields.caption) || undefined),
    ...optional('url', text(fields.url) || undefined),
    ...optional('width', number(fields.width)),
  }),
  embed: (fields) => ({
    type: 'embed',
    url: text(fields.url),
    title: text(fields.title),
    ...optional('height', number(fields.height)),
  }),
  table: (fields, path, nested) => ({
    ...nested.tableIn(fields.content, `${path}.content`),
    ...optional('caption', text(fields.caption) || undefined),
    ...(fields.worksheet === true && { worksheet: true }),
    ...optional('form', optionalId(fields.form, `${path}.form`)),
  }),
  quote: (fields, path, nested) => {
    const attribution = nested.inlinesIn(fields.attribution, `${path}.attribution`)
    return {
      type: 'quote',
      ...(attribution.length > 0 && { attribution }),
      children: nested.blocksOf(fields.body, `${path}.body`),
    }
  },
  disclosure: (fields, path, nested) => ({
    type: 'disclosure',
    summary: text(fields.summary),
    ...(fields.open === true && { open: true }),
    children: nested.blocksOf(fields.body, `${path}.body`),
  }),
  highlight: (fields, path, nested) => ({
    type: 'highlight',
    color: color(fields.color) ?? 'gray',
    children: nested.blocksOf(fields.body, `${path}.body`),
  }),
  definitions: (fields, path, nested) => ({
    type: 'definitions',
    items: (Array.isArray(fields.items) ? fields.items : []).flatMap((item: unknown, index) => {
      if (!isRecord(item)) return []
      const description = nested.blocksOf(item.description, `${path}.items.${index}`)
      return [{ term: text(item.term), description }]
    }),
  }),
  code: (fields) => ({
    type: 'code',
    ...optional('language', text(fields.language) || undefined),
    code: text(fields.code),
  }),
  rawHtml: (fields) => ({ type: 'rawHtml', html: text(fields.html) }),
}

export const isBlock = (type: unknown): type is string =>
  typeof type === 'string' && Object.hasOwn(BLOCKS, type)

export const isInlineBlock = (type: unknown): boolean => type === 'footnote' || type === 'image'

export function readBlock(fields: Fields, path: string, nested: Nested): StoredBlock {
  const reader = isBlock(fields.blockType) ? BLOCKS[fields.blockType] : undefined
  if (!reader) throw new BodyError('unknown-block', path, `"${text(fields.blockType)}"`)
  return reader(fields, path, nested)
}

export function readInlineBlock(fields: Fields, path: string): StoredInline {
  switch (fields.blockType) {
    case 'footnote':
      return { type: 'footnoteReference', footnote: documentId(fields.footnote, path) }
    case 'image':
      return {
        type: 'image',
        media: documentId(fields.image, path),
        ...optional('alt', typeof fields.alt === 'string' ? fields.alt : undefined),
        ...optional('width', number(fields.width)),
      }
    default:
      throw new BodyError('unknown-block', path, `"${text(fields.blockType)}"`)
  }
}
