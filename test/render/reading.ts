/** Delivered Markdown as the importer reads it, which must be the tree that it was written of. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { noFacts } from '../../blocks/render/markdown/facts'
import { toStored } from '../../blocks/render/markdown/stored'
import { kramdownToHtml } from '../../seed/kramdown'
import type { Page } from '../../seed/read/site'
import { parseTree } from '../../seed/render/tree'
import { transform, type Parts, type Target } from '../../seed/transforms'
import { findNotes } from '../../seed/transforms/notes/find'
import type { Body } from '../../src/contract'
import { walk } from '../../src/contract/walk'
import { mapBody, MARKS, type Referable, type StoredBlock } from '../../src/model'

const COLLECTIONS: Partial<Record<string, Referable>> = {
  callout: 'callouts',
  video: 'videos',
  worksheet: 'worksheets',
  footnoteReference: 'footnotes',
  figure: 'media',
  image: 'media',
}

/** Bodies by what they are: the page's own, and those of the boxes and notes on it by their public ids. */
type Bodies = Record<string, unknown>

/** HTML of a Markdown, its notes in the form of kramdown. */
export type Reader = (markdown: string) => string

/** What the importer reads is kramdown. */
export const kramdown: Reader = (markdown) => kramdownToHtml(markdown)

const BARE_ADDRESSES = ['wwwAutolink', 'protocolAutolink', 'emailAutolink']

/** As GitHub reads it, but for the links that it makes of addresses in a text. */
export const github: Reader = (markdown) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm(), { disable: { null: BARE_ADDRESSES } }],
    htmlExtensions: [gfmHtml({ clobberPrefix: '' })],
  })
    .replace(/<section data-footnotes="" class="footnotes">.*?<ol>/s, '<div class="footnotes"><ol>')
    .replace(/<\/ol>\n<\/section>/, '</ol></div>')
    .replaceAll('"#fn-', '"#fn:')
    .replaceAll('<li id="fn-', '<li id="fn:')
    .replace(/ ?<a href="#fnref-[^>]*>.*?<\/a>/g, '')

/** What is not the same; nothing where the Markdown says the whole tree. */
export function differencesIn(body: Body, markdown: string, toHtml: Reader = kramdown): string[] {
  const [said, read] = [bodiesOf(body), readAs(markdown, body, toHtml)]
  return Object.keys(said)
    .filter((name) => JSON.stringify(said[name]) !== JSON.stringify(read[name]))
    .map(
      (name) => `${name} is ${JSON.stringify(said[name])}, read as ${JSON.stringify(read[name])}`,
    )
}

function bodiesOf({ children, footnotes }: Body): Bodies {
  const facts = noFacts()
  const bodies: Bodies = { page: compared(toStored(children, facts)) }
  for (const { id, children: note } of footnotes) bodies[id] = compared(toStored(note, facts))
  for (const [id, { callout, blocks }] of facts.callouts) {
    bodies[id] = compared(blocks)
    bodies[`${id} itself`] = box(
      callout.kind,
      callout.title,
      callout.titleLevel,
      callout.sourceClasses,
    )
  }
  return bodies
}

const box = (kind: string, title: string | undefined, level: number | undefined, of: string[]) => ({
  kind,
  title: title?.replace(/\s+/g, ' ').trim(),
  level: title === undefined ? undefined : level,
  classes: of.join(' '),
})

function readAs(markdown: string, body: Body, toHtml: Reader): Bodies {
  const bodies: Bodies = {}
  const known = new Map<string, Referable>()
  const media = new Map<string, string>()
  const everything = [body.children, ...body.footnotes.map((note) => note.children)]
  for (const node of walk(everything.flat())) {
    const collection = COLLECTIONS[node.type]
    if (collection && 'id' in node) known.set(node.id, collection)
    if (node.type === 'table' && node.form) known.set(node.form.id, 'worksheets')
    if (node.type === 'figure' || node.type === 'image') media.set(node.src, node.id)
  }
  for (const { id } of body.footnotes) known.set(id, 'footnotes')
  const parts: Parts = {
    callout: ({ id = '', kind, title, showTitle, titleLevel, sourceClasses, body: blocks }) => {
      bodies[id] = compared(blocks)
      const exact = `${id} itself` in bodies
      if (!exact)
        bodies[`${id} itself`] = box(kind, showTitle ? title : undefined, titleLevel, [
          sourceClasses,
        ])
      return id
    },
    footnote: (blocks, { id = '' }) => {
      bodies[id] = compared(blocks)
      return id
    },
    video: () => 'guessed',
    amendVideo: () => undefined,
    worksheet: ({ href }) => href,
    worksheetAt: () => undefined,
    media: (path) => ({ key: media.get(path) ?? '', found: path }),
  }
  const target = (href: string): Target =>
    media.has(href) ? { kind: 'file', path: href } : { kind: 'external', url: href }
  const tree = parseTree(toHtml(markdown), { text: markdown, sourceLine: (line) => line })
  const notes = Object.fromEntries(body.footnotes.map(({ id, number }) => [number, id]))
  const blocks = transform(tree, findNotes(tree), {
    page: { data: { notes } } as unknown as Page,
    parts,
    target,
    known: (id) => {
      const collection = known.get(id)
      return collection && { collection, key: id }
    },
    report: () => undefined,
    named: new Map(),
  })
  const addresses = new Map([...media].map(([src, id]) => [id, src]))
  bodies.page = compared(
    blocks.filter(({ type }) => type !== 'notes'),
    addresses,
  )
  return bodies
}

/**
 * What Markdown says of a body. It does not say that a link opens in another window; and where it leads is an
 * address. Numbers of notes are their labels.
 */
function compared(children: StoredBlock[], addresses = new Map<string, string>()): unknown {
  const body = mapBody(
    { type: 'body', children },
    {
      block: (node) => [node],
      inline: (node) => {
        if (node.type === 'text' && node.marks)
          return [{ ...node, marks: MARKS.filter((mark) => node.marks?.includes(mark)) }]
        if (node.type !== 'link') return [node]
        const { to, url, title, children: words } = node
        const address = to ? (addresses.get(String(to.id)) ?? String(to.id)) : url
        return [{ type: 'link', url: address, title, children: words }]
      },
    },
  )
  return JSON.parse(JSON.stringify(body.children), (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
