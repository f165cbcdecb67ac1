/** From the published documents to the files of a course. Nothing is read from or written to a disk. */
import type { LinkNode } from '../src/model'
import { addressOf } from '../src/releases/addresses'
import type { Catalog } from '../src/releases/catalog'
import type { StoredDocument } from '../src/releases/types'
import { videoFacts } from '../src/releases/video'
import { sha256 } from '../src/sha256'
import type { SourceFile } from '../seed/read/files'
import { bodiesOf } from './bodies'
import { contentsOf, type Contents } from './contents'
import type { ExactState } from '../blocks/exact'
import { assetPath, dataFiles } from './lists'
import { pagesOf, pageText, type ExportPage } from './pages'
import { writePage } from './page'
import { createReader } from './reader'
import { differences } from './verify'
import { selectCourse, type Selection } from './select'

export interface ExportedCourse {
  selection: Selection
  /** Text files by their path in the folder. */
  texts: ReadonlyMap<string, string>
  /** Uploads whose files to copy, by path in the folder. */
  assets: ReadonlyMap<string, StoredDocument>
  /** Links that lead to other courses and became links to their addresses. */
  outside: { from: string; address: string }[]
  /** What an import of the files would not have as it is now. */
  lost: string[]
}

/**
 * @param slug of the course; may be absent where there is only one
 * @throws ExportError where there is no such course, or where it cannot be written
 */
export function writeCourse(
  catalog: Catalog,
  slug: string | undefined,
  publicUrl: string,
): ExportedCourse {
  const selection = selectCourse(catalog, slug)
  const outside = new Map<string, { from: string; address: string }>()
  const bodyOf = bodiesOf(selection, catalog, publicUrl, ({ title }, address) =>
    outside.set(`${title}\n${address}`, { from: title, address }),
  )
  const document = (uid: string) => documentOf(selection, uid)
  const pages = pagesOf(selection, catalog).map((page): [ExportPage, Contents] => {
    const contents = contentsOf(page.doc, bodyOf, document)
    return [withNotes(page, contents), contents]
  })
  const assets = assetsOf(selection)
  const data = dataFiles(selection, catalog)
  const fronts = pages.map(([page]) => [page.path, pageText(page, '')] as const)
  const course = String(selection.course.slug)
  const reader = createReader(course, sourceFiles([...data, ...fronts], assets))
  const names = namesOf(selection, catalog, publicUrl, reader.url)
  const texts = pages.map(([page, contents]) => {
    const state: ExactState = {
      ...names,
      label: (uid) => contents.labels.get(uid) ?? '',
      callout: (uid) => ({ attributes: boxOf(document(uid)), body: contents.parts.get(uid) ?? [] }),
    }
    return [page.path, pageText(page, writePage(page.path, contents, state, reader))] as const
  })
  const all = new Map([...data, ...texts])
  const lost = differences(selection, catalog, bodyOf, sourceFiles(all, assets))
  return { selection, texts: all, assets, outside: [...outside.values()], lost }
}

function documentOf({ documents }: Selection, uid: string): StoredDocument {
  const found = documents.get(uid)
  if (!found) throw new Error(`${uid} is no document of the course`)
  return found.doc
}

const withNotes = (page: ExportPage, { labels }: Contents): ExportPage =>
  labels.size === 0
    ? page
    : {
        ...page,
        front: {
          ...page.front,
          notes: Object.fromEntries([...labels].map(([uid, label]) => [label, uid])),
        },
      }

function assetsOf({ documents }: Selection): Map<string, StoredDocument> {
  const media = [...documents.values()].filter(({ collection }) => collection === 'media')
  return new Map(media.map(({ doc }) => [assetPath(doc), doc]))
}

/** The files as the importer will find them, without those that it only copies. */
function sourceFiles(
  texts: Iterable<readonly [string, string]>,
  assets: ReadonlyMap<string, unknown>,
): SourceFile[] {
  const written = [...texts].map(([path, text]) => ({
    path,
    absolute: path,
    text,
    digest: sha256(text),
  }))
  const copied = [...assets.keys()].map((path) => ({ path, absolute: path, digest: sha256(path) }))
  return [...written, ...copied]
}

function namesOf(
  selection: Selection,
  catalog: Catalog,
  publicUrl: string,
  urlOf: (uid: string) => string | undefined,
): Omit<ExactState, 'label' | 'callout'> {
  const document = (uid: string) => documentOf(selection, uid)
  const fileAddress = (doc: StoredDocument) => `/assets/${encodeURIComponent(String(doc.filename))}`
  return {
    document,
    media: (uid) => {
      const doc = document(uid)
      return { src: fileAddress(doc), alt: typeof doc.alt === 'string' ? doc.alt : '' }
    },
    address: ({ collection, id }: NonNullable<LinkNode['to']>) => {
      const doc = document(String(id))
      if (collection === 'media') return fileAddress(doc)
      const file = collection === 'worksheets' ? catalog.get('media', doc.file) : undefined
      if (file) return fileAddress(file)
      return urlOf(String(id)) ?? addressOf(collection, doc, catalog, publicUrl) ?? ''
    },
    video: (uid) => {
      const doc = document(uid)
      return { address: videoFacts(doc).embedUrl, words: doc.title }
    },
    frames: true,
  }
}

/** The box of a callout: the classes that its source gave it, or those of the toolkit. */
function boxOf({ uid, title, showTitle, sourceClasses, kind }: StoredDocument) {
  const classes =
    typeof sourceClasses === 'string' && sourceClasses !== '' ? sourceClasses : undefined
  return {
    className: classes ?? `callout ${String(kind)}`,
    dataId: uid,
    ...(showTitle === false && { dataTitle: title }),
  }
}
