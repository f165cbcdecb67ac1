import { passagesOf, type Passage } from '../../blocks/render/passages'
import type { Body, Document, DocumentType } from '../contract'

/** What of equal words is more likely meant. */
const WEIGHTS: Record<DocumentType, number> = {
  course: 1.2,
  module: 1.2,
  section: 1,
  video: 0.8,
  worksheet: 0.8,
  callout: 0.7,
  footnote: 0.5,
  media: 0.5,
}

/** What a document can be found by. */
export interface Findable {
  /** Factor of its score. */
  weight: number
  title: string
  /** What it stands in. */
  context: string
  /** Its text, what its body does not say itself first. */
  passages: Passage[]
}

/** @param body its body as a tree, where it has one */
export function findable(document: Document, body: Body | null): Findable {
  const lead = leadOf(document).filter(Boolean).join(' • ')
  return {
    weight: WEIGHTS[document.type],
    title: document.title,
    context: contextOf(document) ?? '',
    passages: [
      ...(lead === '' ? [] : [{ anchor: null, heading: null, text: lead }]),
      ...(body ? passagesOf(body) : []),
    ],
  }
}

function contextOf(document: Document): string | undefined {
  if (document.type === 'module') return document.course?.title
  return document.type === 'section' ? document.module.title : undefined
}

/** What a document says outside its body. */
function leadOf(document: Document): (string | null)[] {
  switch (document.type) {
    case 'course':
      return [document.description]
    case 'module':
      return [
        document.summary,
        ...document.objectives.map(({ text }) => text),
        document.acknowledgements,
      ]
    case 'video':
      return [document.transcript, document.credit]
    case 'media':
      return [document.alt]
    default:
      return []
  }
}
