/** The parts of a course while its pages are converted: each once, whichever page meets it first. */
import type { Referable } from '../../../src/model'
import { asData } from '../../read/frontMatter'
import type { Site } from '../../read/site'
import type { Known } from '../../transforms'
import { keyOfId } from '../identities'
import { saidFields } from '../said'
import type { Draft } from '../types'

export class Drafts {
  private readonly drafts = new Map<string, Draft>()

  constructor(
    private readonly course: string,
    private readonly site: Site,
    private readonly known: Known,
  ) {}

  /** @returns the key to refer to it by */
  add(draft: Draft): string {
    if (!this.drafts.has(draft.key)) this.drafts.set(draft.key, draft)
    return draft.key
  }

  /** Adds a part that stands in a page under a public id, where it has one, with what `_data` says of it. */
  addSaid(draft: Draft, id: string | undefined): string {
    if (id === undefined) return this.add(draft)
    const { collection, data } = draft
    const entry = asData(asData(this.site.data[collection])[id])
    const said = saidFields(collection, entry, this.known)
    return this.add({
      ...draft,
      key: this.keyOf(collection, id),
      statedId: id,
      data: { ...data, ...said },
    })
  }

  keyOf(collection: Referable, id: string): string {
    return keyOfId(this.course, collection, id)
  }

  get(key: string): Draft | undefined {
    return this.drafts.get(key)
  }

  /** Fills in facts that nothing is known of yet. */
  amend(key: string, facts: Record<string, unknown>): void {
    const draft = this.drafts.get(key)
    if (!draft) return
    const { data } = draft
    const unknown = Object.entries(facts).filter(([name]) => (data[name] ?? null) === null)
    draft.data = { ...data, ...Object.fromEntries(unknown) }
  }

  all(): Draft[] {
    return [...this.drafts.values()]
  }
}
