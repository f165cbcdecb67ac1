/** A course in a database, written to a folder, in an empty database: what is delivered before and after. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { exportCourse, type ExportReport } from '../../export'
import { importCourse, readCourse } from '../../seed'
import type { Document } from '../../src/contract'
import { documentOf } from '../../src/delivery/document'
import { rowsSince } from '../releases/rowsSince'
import { startPayload } from '../releases/cms'

/** Delivered documents, each with its body in every representation, by type and public id. */
export type Delivered = Record<string, unknown>

export interface RoundTrip {
  /** What was delivered before, as the API gives it. */
  documents: Document[]
  before: Delivered
  after: Delivered
  report: ExportReport
  /** Rules by which the import of the export reported something. */
  rules: string[]
}

/** Puts something into an empty database, and tells by which rules something was reported. */
type Fill = (payload: Payload) => Promise<string[]>

/** Imports a folder. */
export const imported =
  (source: string): Fill =>
  async (payload) => {
    const { diagnostics } = await importCourse(payload, await readCourse(source))
    return diagnostics.map(({ rule }) => rule)
  }

/** @param fill puts a course into an empty database */
export async function roundTrip(fill: Fill): Promise<RoundTrip> {
  const root = mkdtempSync(path.join(tmpdir(), 'connectedlib-export-'))
  const folder = path.join(root, 'course')
  try {
    const { delivered: before, documents, report } = await filled(fill, folder)
    const { delivered: after, rules } = await filled(imported(folder))
    if (!report) throw new Error('nothing was exported')
    return { documents, before, after, report, rules }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Fills an empty database, and exports from it where a folder is given. */
async function filled(fill: Fill, folder?: string) {
  const { payload, close } = await startPayload()
  try {
    const rules = await fill(payload)
    const rows = (await rowsSince(payload, 0)).filter((row) => !row.deleted)
    const delivered = Object.fromEntries(
      rows.map(({ type, uid, document, bodies }) => [`${type} ${uid}`, shown(document, bodies)]),
    )
    const documents = rows.map((row) => documentOf(row))
    return { delivered, documents, rules, report: folder && (await exportCourse(payload, folder)) }
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
