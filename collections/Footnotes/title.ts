import type { CollectionBeforeValidateHook } from 'payload'
import { plainText } from '../../src/model'
import { fromLexical } from '../../src/model/lexical'

const LONGEST = 80

/** Names a footnote by its first words where nobody has named it. */
export const titleFromBody: CollectionBeforeValidateHook = ({ data }) => {
  if (!data || (typeof data.title === 'string' && data.title.trim() !== '') || !data.body)
    return data
  const text = plainText(fromLexical(data.body).children)
  return {
    ...data,
    title: text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text,
  }
}
