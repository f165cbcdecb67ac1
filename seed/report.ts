/** What an import says at its end. */
import type { Plan } from './plan'
import { RULES, type Diagnostic, type RuleId } from './rules'

export interface Report {
  course: string
  dryRun: boolean
  /** Documents by collection and what was done with them. */
  documents: Record<string, Record<string, number>>
  orphans: { collection: string; key: string; title: string }[]
  conflicts: { collection: string; key: string; title: string }[]
  diagnostics: Diagnostic[]
}

const PAST = {
  create: 'created',
  update: 'changed',
  unchanged: 'unchanged',
  conflict: 'kept',
} as const

export function reportOf(plan: Plan, diagnostics: Diagnostic[], dryRun: boolean): Report {
  const documents: Report['documents'] = {}
  for (const { document, action } of plan.items) {
    const counts = (documents[document.collection] ??= {})
    counts[PAST[action]] = (counts[PAST[action]] ?? 0) + 1
  }
  const conflicts = plan.items.filter(({ action }) => action === 'conflict')
  return {
    course: plan.course,
    dryRun,
    documents,
    orphans: plan.orphans.map(({ collection, key, title }) => ({ collection, key, title })),
    conflicts: conflicts.map(({ document: { collection, key, data } }) => ({
      collection,
      key,
      title: String(data.title),
    })),
    diagnostics,
  }
}

/** The report as lines for a terminal. */
export function linesOf({
  course,
  dryRun,
  documents,
  orphans,
  conflicts,
  diagnostics,
}: Report): string[] {
  const title = dryRun ? `Course "${course}" would be imported:` : `Course "${course}" is imported:`
  const counts = Object.entries(documents).map(
    ([collection, done]) =>
      `  ${collection.padEnd(12)} ${Object.entries(done)
        .map(([action, count]) => `${count} ${action}`)
        .join(', ')}`,
  )
  return [
    title,
    ...counts,
    ...conflicts.map(
      ({ collection, title: name }) =>
        `  kept as edited here, though its source changed: ${name} (${collection})`,
    ),
    ...orphans.map(
      ({ collection, title: name }) => `  its source is gone: ${name} (${collection})`,
    ),
    ...rulesOf(diagnostics),
  ]
}

function rulesOf(diagnostics: Diagnostic[]): string[] {
  const counts = new Map<RuleId, Diagnostic[]>()
  for (const found of diagnostics)
    counts.set(found.rule, [...(counts.get(found.rule) ?? []), found])
  const lines = [...counts].map(([rule, found]) => {
    const [first] = found
    const place = first?.line === undefined ? first?.file : `${first.file}:${first.line}`
    return `  ${String(found.length).padStart(4)} ${RULES[rule].severity.padEnd(7)} ${rule} – first at ${place}`
  })
  return lines.length > 0 ? ['What there is to say about the source:', ...lines] : []
}
