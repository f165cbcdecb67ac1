/** What the compiler promises to who builds on the client. `tsc` fails where a promise is broken. */
import { expect, it } from '@jest/globals'
import {
  MemorySyncStore,
  type Block,
  type Body,
  type Client,
  type Document,
  type DocumentIn,
  type Inline,
  type Node,
  type SyncStore,
} from '../../src/client'
import type { FileSyncStore } from '../../src/client/files'

/** Accepts no value: a case that is left out is an error of the compiler. */
const never = (_left: never): never => {
  throw new Error('There is another case.')
}

/** A renderer as a partner would write one, without a default. */
function nameOf(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'break':
    case 'link':
    case 'footnoteReference':
    case 'image':
      return inlineName(node)
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'quote':
    case 'table':
    case 'disclosure':
    case 'highlight':
    case 'definitions':
    case 'code':
    case 'divider':
    case 'rawHtml':
    case 'embed':
    case 'callout':
    case 'video':
    case 'worksheet':
    case 'figure':
      return blockName(node)
    default:
      return never(node)
  }
}

const inlineName = (node: Inline) => `inline ${node.type}`
const blockName = (node: Block) => `block ${node.type}`

function incomplete(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return node.type
    default:
      // @ts-expect-error Other blocks are left.
      return never(node)
  }
}

function titleOf(document: Document): string {
  switch (document.type) {
    case 'course':
    case 'module':
    case 'section':
    case 'callout':
    case 'video':
    case 'footnote':
    case 'worksheet':
    case 'media':
      return document.title
    default:
      return never(document)
  }
}

type BodyOf<D> = D extends { body: infer B } ? B : never
const tree = (body: BodyOf<DocumentIn>): Body | null => body
const words = (body: BodyOf<DocumentIn<'text'>>): string | null => body
// @ts-expect-error A body in HTML is a string.
const wrong = (body: BodyOf<DocumentIn<'html'>>): Body | null => body

/** Queries that the API would refuse. */
export const refused = [
  // @ts-expect-error Hits are ranked.
  (client: Client) => client.search('door', { sort: 'title' }),
  // @ts-expect-error A search finds what is there, whenever it was changed.
  (client: Client) => client.search('door', { updatedSince: '2026-01-31T12:00:00Z' }),
  // @ts-expect-error A video has no body.
  (client: Client) => client.document('video', 'vid_1', { format: 'html' }),
  // @ts-expect-error Nor has a course.
  (client: Client) => client.document('course', 'crs_1', { format: 'json' }),
  // @ts-expect-error A store is of one format, and this one of trees.
  (client: Client, store: SyncStore) => client.sync(store, { format: 'html' }),
  // @ts-expect-error So is one that the client brings.
  (client: Client, store: FileSyncStore) => client.follow(store, { format: 'html' }),
  // @ts-expect-error What comes without a format is trees.
  (client: Client, store: SyncStore<DocumentIn<'html'>>) => client.sync(store),
]

/** And such as it answers. */
export const answered = [
  (client: Client) => client.search('door', { module: 'doors', language: 'en', limit: 5 }),
  (client: Client) => client.document('video', 'vid_1', { perspective: 'preview' }),
  async (client: Client): Promise<string | null> =>
    (await client.document('section', 'sec_1', { format: 'html' })).body,
  (client: Client, store: SyncStore) => client.sync(store),
  (client: Client) => client.sync(new MemorySyncStore(), { limit: 50 }),
  (client: Client, store: FileSyncStore<DocumentIn<'html'>>) =>
    client.follow(store, { format: 'html' }),
  (client: Client, store: MemorySyncStore<Pick<Document, 'id' | 'title'>>) =>
    client.sync(store, { format: 'text' }),
  async (client: Client): Promise<Body | null> => (await client.document('section', 'sec_1')).body,
]

it('a switch over nodes or documents is checked to be whole', () => {
  expect(nameOf({ type: 'divider' })).toBe('block divider')
  expect(() => incomplete({ type: 'divider' })).toThrow('another case')
  expect(titleOf({ type: 'media', title: 'A door' } as Document)).toBe('A door')
  expect([tree(null), words('a'), wrong(null)]).toEqual([null, 'a', null])
})
