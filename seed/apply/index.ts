/** The last stage: writes what the plan says, and releases it as one. */
import type { Payload } from 'payload'
import { releaseImported } from '../../src/releases'
import { isWritten, type Plan, type PlanItem, type PlanOptions, type Removal } from '../plan'
import type { Diagnostic } from '../rules'
import type { ActiveRun } from '../runs'
import { freeAddresses } from './addresses'
import { inWritingOrder } from './order'
import { prune } from './prune'
import { settled } from './settled'
import { Writer } from './writer'

export interface ApplyOptions extends PlanOptions {
  /** Called after each document. */
  progress?: (done: number, total: number) => void
}

export interface Applied {
  /** What has become of what was planned: what was edited meanwhile is a conflict. */
  items: PlanItem[]
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
  const writer = new Writer(payload, plan.leaving, options.draft ?? false)
  for (const { document, existing } of plan.items) {
    if (existing) writer.ids.set(document.collection, document.key, existing.id)
  }
  // A draft leaves what is published where it is.
  if (!options.draft) await freeAddresses(payload, plan.leaving)
  const done = new Map(plan.items.map((item) => [item.document, item]))
  const write = async (item: PlanItem): Promise<boolean> => {
    run.check()
    try {
      return await writer.write(item)
    } catch (error) {
      const now = await settled(payload, plan, { item, id: writer.idOf(item), error }, options)
      done.set(item.document, now)
      return isWritten(now) ? write(now) : true
    }
  }
  const again: PlanItem[] = []
  for (const [index, item] of due.entries()) {
    if (!(await write(item))) again.push(item)
    options.progress?.(index + 1, due.length)
  }
  // Now everything has an id: what pointed ahead is written whole.
  for (const { document } of again) {
    const item = done.get(document)
    if (item) await write(item)
  }
  await run.written()
  const removal = await prune(payload, plan, run.check)
  await releaseImported(payload)
  const items = [...done.values()]
  await run.finished({ written: items.filter(isWritten).length })
  return { items, diagnostics: writer.diagnostics, removal }
}
