import type { CollectionBeforeChangeHook } from 'payload'

/** Context of a write by the importer: when what it writes was last edited here, as far as it knows; null for never. */
export const KNOWN_EDIT = 'knownEdit'

/** Somebody has edited a document since the importer looked. */
export class EditedMeanwhile extends Error {
  override name = 'EditedMeanwhile'

  /**
   * @param editedAt when
   * @param trashed whether it was thrown away
   */
  constructor(
    readonly editedAt: string,
    readonly trashed: boolean,
  ) {
    super(`It was edited here at ${editedAt}, while it was being imported.`)
  }
}

/** Notes that a person has changed an imported document, so that no later import overwrites it. */
export const recordEdit: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation === 'create') return data
  if (req.context.importer === true) {
    refuseEdited(originalDoc, req.context[KNOWN_EDIT])
    return data
  }
  const source = { ...originalDoc?.source, ...data.source }
  return source.key ? { ...data, source: { ...source, editedAt: new Date().toISOString() } } : data
}

interface Edited {
  source?: { editedAt?: string | null }
  deletedAt?: string | null
}

function refuseEdited({ source, deletedAt }: Edited, known: unknown): void {
  const editedAt = source?.editedAt
  if (known === undefined || !editedAt || timeOf(editedAt) === timeOf(known)) return
  throw new EditedMeanwhile(editedAt, Boolean(deletedAt))
}

const timeOf = (text: unknown) => (typeof text === 'string' ? new Date(text).getTime() : undefined)
