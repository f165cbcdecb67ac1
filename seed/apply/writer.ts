/** Writes one document after the other. */
import { ValidationError, type CollectionSlug, type Payload } from 'payload'
import { EditedMeanwhile, KNOWN_EDIT } from '../../collections/hooks/source'
import type { DocumentId } from '../../src/model'
import { withHostNames } from '../../src/releases/ownNames'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'
import { databaseFailure } from '../failure'
import { digestOf, type Leaving, type PlanItem } from '../plan'
import { diagnostic, ImportError, type Diagnostic } from '../rules'
import { Ids, withIds } from './keys'
import { uploadOf } from './upload'

/** What is written of a document, as a draft or published. */
type FieldsFor = (draft: boolean) => object

interface Writing {
  document: ImportDocument
  /** Of what there is already. */
  id: DocumentId | undefined
  fields: FieldsFor
  /** When it was last edited here, as far as is known. */
  known: string | null
}

/** Writes documents one after the other, and knows what it has written. */
export class Writer {
  readonly ids = new Ids()
  readonly diagnostics: Diagnostic[] = []
  /** Keys of what stays a draft until a person decides on its licence. */
  private readonly undecided = new Set<string>()

  constructor(
    private readonly payload: Payload,
    /** Pages whose addresses others may take. */
    private readonly leaving: Leaving,
    /** Whether all is written as drafts. */
    private readonly asDrafts: boolean,
  ) {}

  /** The id of an item's document in the database; undefined where there is none yet. */
  idOf({ document: { collection, key } }: PlanItem): DocumentId | undefined {
    return this.ids.get(collection, key)
  }

  /**
   * @returns whether every reference of the document had an id
   * @throws EditedMeanwhile where somebody has edited it since it was planned or written; ImportError where it is refused
   */
  async write({ document, existing, action }: PlanItem): Promise<boolean> {
    const { data, complete } = withIds(document, this.ids)
    const id = this.ids.get(document.collection, document.key)
    const asDraft = action === 'offer' || this.asDrafts
    // What stands beside an edited document does not undo the edit.
    const editedAt = action === 'offer' ? (existing?.editedAt ?? null) : null
    const fields: FieldsFor = (draft) => ({
      ...data,
      ...(data.body !== undefined && { body: withHostNames(this.payload, data.body) }),
      uid: document.uid,
      deletedAt: null,
      source: {
        path: document.path,
        line: document.line ?? null,
        key: document.key,
        // Without a digest a document is written again by the next run, should this one die here.
        digest: complete ? digestOf(document, draft) : null,
        editedAt,
      },
    })
    const known = existing?.editedAt ?? null
    const saved = await this.save({ document, id, fields, known }, asDraft)
    this.ids.set(document.collection, document.key, saved)
    return complete
  }

  private async save(writing: Writing, draft: boolean): Promise<DocumentId> {
    const { document } = writing
    const undecided = this.undecided.has(document.key)
    try {
      return await this.put(writing, draft || undecided)
    } catch (error) {
      if (error instanceof EditedMeanwhile) throw error
      if (draft || undecided || !isLicenseError(error)) throw unwritten(document, error)
      this.undecided.add(document.key)
      const message = `"${String(document.data.title)}" was imported as a draft: ${error.message}`
      this.diagnostics.push(diagnostic('license-contradiction', document.path, message))
      return this.put(writing, true)
    }
  }

  /** The importer works for whoever runs it on the server, before there is any user. */
  private async put({ document, id, fields, known }: Writing, draft: boolean): Promise<DocumentId> {
    const shared = {
      ...(await uploadOf(this.payload, document, id)),
      collection: slugOf(this.payload, document.collection) as CollectionSlug,
      data: { ...fields(draft), _status: draft ? 'draft' : 'published' } as never,
      draft,
      depth: 0,
      overrideAccess: true,
      context: {
        importer: true,
        deferRelease: true,
        leaving: this.leaving,
        [KNOWN_EDIT]: known,
      },
    }
    const saved =
      id === undefined
        ? await this.payload.create(shared as never)
        : await this.payload.update({ ...shared, id, trash: true } as never)
    return (saved as { id: DocumentId }).id
  }
}

function unwritten({ collection, path, data }: ImportDocument, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const failed = databaseFailure(path, error)
  if (failed) return failed
  const fields = error instanceof ValidationError ? error.data.errors : []
  const reasons = fields.map(({ path: field, message }) => `${field}: ${message}`)
  const reason = (reasons.join('; ') || said(error)).replace(/\.$/, '')
  const what = `"${String(data.title)}" (${collection}) cannot be written`
  const failure = new ImportError('not-written', path, `${what}: ${reason}.`)
  failure.cause = error
  return failure
}

/** Drizzle's own message is the statement, with all that was to be written; its cause says why it was refused. */
const said = ({ message, cause }: Error): string =>
  message.startsWith('Failed query:') && cause instanceof Error ? cause.message : message

function isLicenseError(error: unknown): error is ValidationError {
  return (
    error instanceof ValidationError && error.data.errors.some(({ path }) => path === 'license')
  )
}
