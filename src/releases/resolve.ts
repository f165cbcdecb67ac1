/** A stored body with every reference resolved in place: what is delivered, as it is delivered. */
import type { Block, Body, Callout, Inline, Link, Note, Table, WorksheetForm } from '../contract'
import type {
  CalloutKind,
  DefinitionItem,
  DocumentId,
  FigureNode,
  InlineImageNode,
  LinkNode,
  StoredBlock,
  StoredBody,
  StoredInline,
  StoredTableNode,
  WorksheetKind,
} from '../model'
import { isInline } from '../model'
import { fromLexical } from '../model/lexical'
import { addressOf, mediaAddress, number, string, worksheetAddress } from './addresses'
import { altOf } from './alt'
import { relationId, type Lookup } from './catalog'
import { cleanBody } from './clean'
import { TYPES, type StoredDocument } from './types'
import { videoFacts } from './video'

/**
 * Resolves a body. What is not published is left out, so that a draft is never delivered; a link to it
 * keeps its words.
 */
export function resolveBody(stored: StoredBody, lookup: Lookup, publicUrl: string): Body {
  const resolver = new Resolver(lookup, publicUrl)
  resolver.list(stored.children)
  const children = resolver.blocks(stored.children)
  return { type: 'body', children, footnotes: resolver.notes() }
}

interface CountedNote {
  number: number
  references: number
  doc: StoredDocument
}

class Resolver {
  private readonly counted = new Map<string, CountedNote>()
  /** Callouts that are open around the current node; one that stands in itself is left out. */
  private readonly open = new Set<string>()

  constructor(
    private readonly lookup: Lookup,
    private readonly publicUrl: string,
  ) {}

  /** Notes that a body lists come first, in the order of the list. */
  list(nodes: readonly StoredBlock[]): void {
    for (const node of nodes) {
      if (node.type !== 'notes') continue
      for (const id of node.footnotes) this.count(this.lookup.get('footnotes', id))
    }
  }

  blocks(nodes: readonly StoredBlock[]): Block[] {
    return nodes.flatMap((node) => this.block(node))
  }

  /** The notes, once everything that refers to them is resolved; a note may refer to further notes. */
  notes(): Note[] {
    const notes: Note[] = []
    for (const { number: count, doc } of this.counted.values()) {
      notes.push({ id: doc.uid, number: count, references: 0, children: this.blocks(bodyOf(doc)) })
    }
    return notes.map((note) => ({
      ...note,
      references: this.counted.get(note.id)?.references ?? 0,
    }))
  }

  private block(node: StoredBlock): Block[] {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ ...node, children: this.inlines(node.children) }]
      case 'list':
        return [
          {
            ...node,
            children: node.children.map((item) => ({
              ...item,
              children: item.children.flatMap((child) => this.any(child)),
            })),
          },
        ]
      case 'quote': {
        // First what is read first, so that its notes have the lower numbers.
        const children = this.blocks(node.children)
        const attribution = node.attribution && { attribution: this.inlines(node.attribution) }
        return [{ type: 'quote', ...attribution, children }]
      }
      case 'table':
        return [this.table(node)]
      case 'disclosure':
      case 'highlight':
        return [{ ...node, children: this.blocks(node.children) }]
      case 'definitions':
        return [{ type: 'definitions', items: node.items.map((item) => this.definition(item)) }]
      case 'callout':
        return this.callout(this.lookup.get('callouts', node.callout))
      case 'video': {
        const doc = this.lookup.get('videos', node.video)
        if (!doc) return []
        const shown = { id: doc.uid, title: doc.title, showDuration: node.showDuration ?? false }
        return [{ type: 'video', ...shown, ...videoFacts(doc) }]
      }
      case 'worksheet': {
        const worksheet = this.form(node.worksheet)
        return worksheet ? [{ type: 'worksheet', ...worksheet }] : []
      }
      case 'figure':
        return this.figure(node)
      case 'notes':
        this.list([node])
        return []
      case 'code':
      case 'divider':
      case 'rawHtml':
      case 'embed':
        return [node]
    }
  }

  private any(node: StoredBlock | StoredInline): (Block | Inline)[] {
    return isInline(node) ? this.inline(node) : this.block(node)
  }

  private inlines(nodes: readonly StoredInline[]): Inline[] {
    return nodes.flatMap((node) => this.inline(node))
  }

  private inline(node: StoredInline): Inline[] {
    switch (node.type) {
      case 'text':
      case 'break':
        return [node]
      case 'link':
        return this.link(node)
      case 'image':
        return this.image(node)
      case 'footnoteReference':
        return this.reference(this.lookup.get('footnotes', node.footnote))
    }
  }

  private link({ to, url, children, ...rest }: LinkNode): Inline[] {
    const content = children.flatMap((child) => this.inline(child)) as Link['children']
    if (!to) return [{ ...rest, href: url ?? '', children: content }]
    const doc = this.lookup.get(to.collection, to.id)
    const address = doc && addressOf(to.collection, doc, this.lookup, this.publicUrl)
    if (!doc || address === undefined) return content
    const module = this.lookup.get('modules', relationId(doc.module))
    return [
      {
        ...rest,
        href: to.anchor ? `${address}#${to.anchor}` : address,
        to: {
          type: TYPES[to.collection],
          id: doc.uid,
          slug: doc.slug ?? null,
          ...(to.collection === 'sections' && module?.slug && { module: module.slug }),
        },
        children: content,
      },
    ]
  }

  private count(doc: StoredDocument | undefined): CountedNote | undefined {
    if (!doc) return undefined
    const note = this.counted.get(doc.uid) ?? { number: this.counted.size + 1, references: 0, doc }
    this.counted.set(doc.uid, note)
    return note
  }

  private reference(doc: StoredDocument | undefined): Inline[] {
    const note = this.count(doc)
    if (!doc || !note) return []
    note.references += 1
    return [
      { type: 'footnoteReference', id: doc.uid, number: note.number, occurrence: note.references },
    ]
  }

  private picture({ media, alt, width }: InlineImageNode | FigureNode) {
    const doc = this.lookup.get('media', media)
    if (!doc) return undefined
    return {
      id: doc.uid,
      src: mediaAddress(doc, this.publicUrl),
      alt: alt ?? altOf(doc),
      ...sizeOf(doc, width),
    }
  }

  private image(node: InlineImageNode): Inline[] {
    const picture = this.picture(node)
    return picture ? [{ type: 'image', ...picture }] : []
  }

  private figure(node: FigureNode): Block[] {
    const picture = this.picture(node)
    if (!picture) return []
    return [
      {
        type: 'figure',
        ...picture,
        ...(node.caption && { caption: node.caption }),
        ...(node.url && { href: node.url }),
      },
    ]
  }

  private table({ form, children, ...table }: StoredTableNode): Table {
    const worksheet = form === undefined ? undefined : this.form(form)
    return {
      ...table,
      ...(worksheet && { form: worksheet }),
      children: children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: this.blocks(cell.children) })),
      })),
    }
  }

  private form(id: DocumentId): WorksheetForm | undefined {
    const doc = this.lookup.get('worksheets', id)
    const href = doc && worksheetAddress(doc, this.lookup, this.publicUrl)
    if (!doc || href === undefined) return undefined
    return {
      id: doc.uid,
      kind: (string(doc.kind) ?? 'link') as WorksheetKind,
      number: number(doc.number),
      title: doc.title,
      href,
    }
  }

  private callout(doc: StoredDocument | undefined): Block[] {
    if (!doc || this.open.has(doc.uid)) return []
    this.open.add(doc.uid)
    const children = this.blocks(bodyOf(doc))
    this.open.delete(doc.uid)
    return [{ ...calloutFacts(doc), children }]
  }

  private definition(item: DefinitionItem<StoredBlock>): DefinitionItem<Block> {
    return { term: item.term, description: this.blocks(item.description) }
  }
}

function bodyOf(doc: StoredDocument): StoredBlock[] {
  return cleanBody(fromLexical(doc.body)).children
}

function calloutFacts(doc: StoredDocument): Omit<Callout, 'children'> {
  const level = Number(string(doc.titleLevel) ?? 0)
  return {
    type: 'callout',
    id: doc.uid,
    kind: (string(doc.kind) ?? 'other') as CalloutKind,
    ...(doc.showTitle !== false && {
      title: doc.title,
      ...(level >= 2 && { titleLevel: level as Callout['titleLevel'] }),
    }),
    sourceClasses: classesOf(doc),
  }
}

export function classesOf(doc: StoredDocument): string[] {
  return (string(doc.sourceClasses) ?? '').split(/\s+/).filter(Boolean)
}

/** Width as wished, height in proportion, where the file's own size is known. */
function sizeOf(
  doc: StoredDocument,
  wished: number | undefined,
): { width?: number; height?: number } {
  const [width, height] = [number(doc.width), number(doc.height)]
  if (width === null || height === null || width === 0) return wished ? { width: wished } : {}
  return { width: wished ?? width, height: Math.round(((wished ?? width) * height) / width) }
}
