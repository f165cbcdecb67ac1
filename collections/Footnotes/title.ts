import type { CollectionBeforeValidateHook } from 'payload'
import { BodyError, plainText, shortened, type StoredBlock } from '../../src/model'
import { fromLexical } from '../../src/model/lexical'
import { isRecord, type Data } from '../values'

const LONGEST = 80

/** Names a footnote by its first words where nobody has named it; until somebody does, the name follows the note. */
export const titleFromBody: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data || !mayBeNamed(data, originalDoc, req.context.importer === true)) return data
  const title = firstWords(data.body)
  return title === (data.title ?? '') ? data : { ...data, title }
}

function mayBeNamed({ title }: Data, original: Data | undefined, isImported: boolean): boolean {
  if (typeof title !== 'string' || title.trim() === '') return true
  const isKept = title === original?.title && !isImported
  return isKept && title === firstWords(original?.body)
}

function firstWords(body: unknown): string {
  return shortened(plainText(readable(body)), LONGEST)
}

/** What can be read of a note that is being written: a block may lack what it shows. */
function readable(body: unknown): StoredBlock[] {
  const root = isRecord(body) && isRecord(body.root) ? body.root : {}
  const children: unknown[] = Array.isArray(root.children) ? root.children : []
  return children.flatMap((child) => {
    try {
      return fromLexical({ root: { ...root, children: [child] } }).children
    } catch (error) {
      if (error instanceof BodyError) return []
      throw error
    }
  })
}
