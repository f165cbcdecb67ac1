/** What a report holds: one declaration for the type and for the JSON Schema, docs/report.schema.json. */
import { z } from 'zod'
import { REFERABLE } from '../../src/model'
import { TOKENS } from '../account/types'
import type { Action } from '../plan/types'
import { RULES, type RuleId } from '../rules'

/** What was done with a document, or would be. */
export const PAST = {
  create: 'created',
  update: 'changed',
  unchanged: 'unchanged',
  keep: 'kept',
  offer: 'saved as a draft',
  replace: 'replaced',
} as const satisfies Record<Action, string>

const count = z.int().nonnegative()
const rule = z.enum(Object.keys(RULES) as [RuleId, ...RuleId[]])
const collection = z.enum(REFERABLE)
const done = z.enum(Object.values(PAST))
const path = z.string().describe('Relative to the imported folder, with slashes')

const document = z.strictObject({
  collection,
  key: z.string().describe('The importer’s identity of the document'),
  title: z.string(),
})

const tally = z.strictObject({
  source: count.describe('The sum of all others'),
  converted: count.describe('Became part of a document'),
  raw: count.describe('Kept as the HTML that they are'),
  dropped: z.partialRecord(rule, count).describe('Left out, by rule'),
  lost: count.describe('Lost without a rule: a fault of the importer'),
})

const orphan = document.extend({ path: path.describe('File of the source that it was made from') })

const conflict = document.extend({
  done,
  diff: z
    .array(z.strictObject({ field: z.string(), diff: z.string() }))
    .describe('By field; lines with a - stand here, lines with a + in the source'),
})

const counts = z.partialRecord(done, count)
const documents = z.partialRecord(collection, counts)

const change = z.strictObject({ path, documents })

const page = z.strictObject({
  path,
  collection,
  title: z.string(),
  done,
  tokens: z
    .partialRecord(z.enum(TOKENS), tally)
    .describe('Where everything that the page is made of went'),
})

const renamed = z.strictObject({ collection, title: z.string(), from: path, to: path })

const pruned = z.strictObject({
  collection,
  key: z.string(),
  title: z.string(),
  kept: z
    .string()
    .nullable()
    .describe('Why it was kept, or would be; null where it was moved to the trash, or would be'),
})

const finding = z.strictObject({
  rule,
  severity: z.enum(['fatal', 'error', 'warning', 'info']),
  file: path,
  line: z.int().positive().optional().describe('Absent where the whole file is meant'),
  message: z.string(),
  todo: z.string(),
})

export const REPORT = z.strictObject({
  course: z.string().describe('Name of the course in addresses'),
  dryRun: z.boolean().describe('Whether nothing was written'),
  stopped: z
    .boolean()
    .describe(
      'Whether the import was stopped: what is fatal among the diagnostics says why, and nothing of it is visible',
    ),
  documents: documents.describe('How many, by collection and what was done with them'),
  changes: z
    .array(change)
    .describe('Files of the source of which documents were written, or would be'),
  pages: z.array(page),
  orphans: z.array(orphan).describe('Documents whose source is gone'),
  pruned: z
    .array(pruned)
    .describe('Orphans that were to be removed, and what became of each, or would'),
  renamed: z.array(renamed).describe('Pages that were imported from another file before'),
  conflicts: z
    .array(conflict)
    .describe('Documents that were edited here and have changed in the source'),
  diagnostics: z.array(finding),
})
export type Report = z.infer<typeof REPORT>
export type Counts = z.infer<typeof counts>
export type Change = z.infer<typeof change>
export type Conflict = z.infer<typeof conflict>
export type Pruned = z.infer<typeof pruned>
export type Page = z.infer<typeof page>

/** A report that is kept says of what it is, and when it was made. */
export const REPORT_FILE = REPORT.extend({
  source: z.string().describe('What was imported: a path or an address'),
  writtenAt: z.iso.datetime(),
})
export type ReportFile = z.infer<typeof REPORT_FILE>
