/** The last stage: writes what the plan says, and releases it as one. */
import { ValidationError, type CollectionSlug, type Payload } from 'payload'
import type { DocumentId } from '../../src/model'
import { releaseImported } from '../../src/releases'
import { withHostNames } from '../../src/releases/ownNames'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'
import { databaseFailure } from '../failure'
import { digestOf, isWritten, type Leaving, type Plan, type PlanItem, type Removal } from '../plan'
import { diagnostic, ImportError, type Diagnostic } from '../rules'
import type { ActiveRun } from '../runs'
import { freeAddresses } from './addresses'
import { Ids, withIds } from './keys'
import { inWritingOrder } from './order'
import { prune } from './prune'
import { changedUploadOf, uploadOf } from './upload'

export interface ApplyOptions {
  /** Import as drafts, which nobody but editors sees. */
  draft?: boolean
  /** Called after each document. */
  progress?: (done: number, total: number) => void
}

export interface Applied {
  /** What there is to say about the writing. */
  diagnostics: Diagnostic[]
  /** What became of documents whose source is gone. */
  removal: Removal
}

/**
 * Writes a plan. Nothing of it is visible in the API before all is written; a run that dies is completed by
 * the next one.
 *
 * @param run the import that is at work, which this ends
 */
export async function applyImport(
  payload: Payload,
  plan: Plan,
  run: ActiveRun,
  options: ApplyOptions = {},
): Promise<Applied> {
  const due = inWritingOrder(plan.items.filter(isWritten))
  const writer = new Writer(payload, plan.leaving, options)
  for (const { document, existing } of plan.items) {
    if (existing) writer.ids.set(document.collection, document.key, existing.id)
  }
  // A draft leaves what is published where it is.
  if (!options.draft) await freeAddresses(payload, plan.leaving)
  const again: PlanItem[] = []
  for (const [index, item] of due.entries()) {
    run.check()
    if (!(await writer.write(item))) again.push(item)
    options.progress?.(index + 1, due.length)
  }
  // Now everything has an id: what pointed ahead is written whole.
  for (const item of again) {
    run.check()
    await writer.write(item)
  }
  await run.written()
  const removal = await prune(payload, plan, run.check)
  await releaseImported(payload)
  await run.finished({ written: due.length })
  return { diagnostics: writer.diagnostics, removal }
}

/** What is written of a document, as a draft or published. */
type FieldsFor = (draft: boolean) => object

class Writer {
  readonly ids = new Ids()
  readonly diagnostics: Diagnostic[] = []
  /** Keys of what stays a draft until a person decides on its licence. */
  private readonly undecided = new Set<string>()

  constructor(
    private readonly payload: Payload,
    /** Pages whose addresses others may take. */
    private readonly leaving: Leaving,
    private readonly options: ApplyOptions,
  ) {}

  /** @returns whether every reference of the document had an id */
  async write({ document, existing, action }: PlanItem): Promise<boolean> {
    const { data, complete } = withIds(document, this.ids)
    const id = this.ids.get(document.collection, document.key) ?? existing?.id
    const asDraft = action === 'offer' || (this.options.draft ?? false)
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
        // What stands beside an edited document does not undo the edit.
        editedAt: action === 'offer' ? (existing?.editedAt ?? null) : null,
      },
    })
    const saved = await this.save(document, id, fields, asDraft)
    this.ids.set(document.collection, document.key, saved)
    return complete
  }

  private async save(
    document: ImportDocument,
    id: DocumentId | undefined,
    fields: FieldsFor,
    draft: boolean,
  ): Promise<DocumentId> {
    const undecided = this.undecided.has(document.key)
    try {
      return await this.put(document, id, fields, draft || undecided)
    } catch (error) {
      if (draft || undecided || !isLicenseError(error)) throw unwritten(document, error)
      this.undecided.add(document.key)
      const message = `"${String(document.data.title)}" was imported as a draft: ${error.message}`
      this.diagnostics.push(diagnostic('license-contradiction', document.path, message))
      return this.put(document, id, fields, true)
    }
  }

  /** The importer works for whoever runs it on the server, before there is any user. */
  private async put(
    document: ImportDocument,
    id: DocumentId | undefined,
    fields: FieldsFor,
    draft: boolean,
  ): Promise<DocumentId> {
    const shared = {
      collection: slugOf(this.payload, document.collection) as CollectionSlug,
      data: { ...fields(draft), _status: draft ? 'draft' : 'published' } as never,
      draft,
      depth: 0,
      overrideAccess: true,
      context: { importer: true, deferRelease: true, leaving: this.leaving },
    }
    const saved =
      id === undefined
        ? await this.payload.create({
            ...shared,
            ...(await uploadOf(this.payload, document)),
          } as never)
        : await this.payload.update({
            ...shared,
            ...(await changedUploadOf(this.payload, document, id)),
            id,
            trash: true,
          } as never)
    return (saved as { id: DocumentId }).id
  }
}

function unwritten({ collection, path, data }: ImportDocument, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const failed = databaseFailure(path, error)
  if (failed) return failed
  const fields = error instanceof ValidationError ? error.data.errors : []
  const reasons = fields.map(({ path: field, message }) => `${field}: ${message}`)
  const reason = (reasons.join('; ') || error.message).replace(/\.$/, '')
  const what = `"${String(data.title)}" (${collection}) cannot be written`
  const failure = new ImportError('not-written', path, `${what}: ${reason}.`)
  failure.cause = error
  return failure
}

function isLicenseError(error: unknown): error is ValidationError {
  return (
    error instanceof ValidationError && error.data.errors.some(({ path }) => path === 'license')
  )
}
