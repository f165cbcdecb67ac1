import type { DocumentType } from '../../contract'
import type { Row } from '../store/row'

/** What a request of the preview asks for. */
export interface AskedDraft {
  type: DocumentType
  /** Its slug, or its id. */
  name: string
  /** Of a section that is asked for by its slug: slug or id of the module. */
  module?: string
}

/**
 * Compiles a document and what its answer is made of, as they would be delivered.
 *
 * @returns no rows where there is no such document to be seen
 * @throws Problem where it may not be seen
 */
export type Drafts = (asked: AskedDraft) => Promise<readonly Row[]>

/** Where drafts come from, for those who may see them. */
export interface DraftSource {
  /** As whoever has a key sees them. */
  all: Drafts
  /** @returns as the person sees them who is signed in; undefined where nobody is */
  ofPerson: (headers: Headers) => Promise<Drafts | undefined>
  /**
   * @returns as whoever has a link sees them
   * @throws Problem where it opens nothing
   */
  ofLink: (link: string) => Promise<Drafts>
}
