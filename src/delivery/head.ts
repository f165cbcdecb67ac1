import type { Document, DocumentSummary, SearchHit } from '../contract'

/** What a hit says of its document, apart from the words that were looked for. */
export type Head = Pick<
  SearchHit,
  'id' | 'type' | 'slug' | 'title' | 'language' | 'module' | 'section'
>

export function headOf(document: Document): Head {
  const { id, type, slug, title, language } = document
  return { id, type, slug, title, language, ...placeOf(document) }
}

/** Where a reader finds a document. */
function placeOf(document: Document): Pick<Head, 'module' | 'section'> {
  switch (document.type) {
    case 'course':
    case 'media':
      return { module: null, section: null }
    case 'module':
      return { module: summaryOf(document), section: null }
    case 'section':
      return { module: document.module, section: summaryOf(document) }
    default: {
      const [first] = document.usedIn
      return { module: first?.module ?? null, section: first?.section ?? null }
    }
  }
}

const summaryOf = ({ id, slug, title }: DocumentSummary): DocumentSummary => ({ id, slug, title })
