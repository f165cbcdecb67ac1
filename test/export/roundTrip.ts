/** A course in a database, written to a folder, in an empty database: what is delivered before and after. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportCourse, type ExportReport } from '../../export'
import { importCourse, readCourse } from '../../seed'
import { rowsSince } from '../../src/releases'
import { startPayload } from '../releases/cms'

/** Delivered documents, each with its body in every representation, by type and public id. */
export type Delivered = Record<string, unknown>

export interface RoundTrip {
  before: Delivered
  after: Delivered
  report: ExportReport
  /** Rules by which the import of the export reported something. */
  rules: string[]
}

export async function roundTrip(source: string): Promise<RoundTrip> {
  const root = mkdtempSync(path.join(tmpdir(), 'connectedlib-export-'))
  const folder = path.join(root, 'course')
  try {
    const { delivered: before, report } = await imported(source, folder)
    const { delivered: after, rules } = await imported(folder)
    if (!report) throw new Error('nothing was exported')
    return { before, after, report, rules }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Imports into an empty database, and exports from it where a folder is given. */
async function imported(source: string, folder?: string) {
  const { payload, close } = await startPayload()
  try {
    const { diagnostics } = await importCourse(payload, await readCourse(source))
    const rows = await rowsSince(payload, 0)
    const delivered = Object.fromEntries(
      rows
        .filter((row) => !row.deleted)
        .map(({ type, uid, document, bodies }) => [`${type} ${uid}`, shown(document, bodies)]),
    )
    const rules = diagnostics.map(({ rule }) => rule)
    return { delivered, rules, report: folder && (await exportCourse(payload, folder)) }
  } finally {
    await close()
  }
}

/** Without when it was written, and from which file. */
function shown(document: unknown, bodies: unknown) {
  return JSON.parse(
    JSON.stringify({ document, bodies }, (name, value: unknown) =>
      name === 'updatedAt' || name === 'source' ? undefined : value,
    ),
  ) as unknown
}
