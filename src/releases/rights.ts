/** Licence and attribution of parts that no page shows any more: under what they were given, they stay given. */
import type { Payload } from 'payload'
import type { Document } from '../contract'
import { readDocuments } from './journal'
import type { CompiledDocument } from './types'

export type Rights = Pick<Document, 'license' | 'attribution'>

const PARTS: readonly string[] = ['callout', 'video', 'footnote', 'worksheet', 'media']

/** Whether there is no page from which a part could have what it does not say itself. */
export const lacksRights = ({ type, module, document }: CompiledDocument): boolean =>
  PARTS.includes(type) &&
  module === null &&
  (document.license === null || document.attribution === null)

/** @param former what is delivered of it now */
export function keepingRights(row: CompiledDocument, former: Rights | undefined): CompiledDocument {
  if (!former || !lacksRights(row)) return row
  const license = row.document.license ?? former.license
  const attribution = row.document.attribution ?? former.attribution
  return { ...row, license, document: { ...row.document, license, attribution } }
}

/** How many documents are in memory at a time. */
const ROWS = 100

/** What is delivered now of some documents, by their uids. */
export async function formerRights(
  payload: Payload,
  uids: readonly string[],
): Promise<Map<string, Rights>> {
  const rights = new Map<string, Rights>()
  for (let start = 0; start < uids.length; start += ROWS) {
    for (const { uid, document } of await readDocuments(payload, uids.slice(start, start + ROWS))) {
      const { license, attribution } = document
      rights.set(uid, { license, attribution })
    }
  }
  return rights
}
