/**
 * The export: from the published documents of a course to a folder of Markdown that the importer reads as
 * the same documents, with the same public ids.
 *
 *     catalog → documents of the course → pages, each read back → files → folder
 */
import type { Payload } from 'payload'
import { heldBack } from '../src/releases/held'
import { readCatalog } from '../src/releases/read'
import { publicUrlOf } from '../src/releases/settings'
import { ExportError } from './error'
import { writeCourse, type ExportedCourse } from './course'
import { writeFolder } from './folder'
import { uploadsOf } from './uploads'

export { ExportError } from './error'

export interface ExportReport {
  /** Slug of the course. */
  course: string
  /** Files written, by what they are. */
  files: { pages: number; assets: number }
  /** What an import of the folder would not have as it is now, a line each. */
  lost: string[]
  outside: ExportedCourse['outside']
}

/**
 * Writes a published course to a folder.
 *
 * @param options.course slug of the course; may be absent where there is only one
 * @throws ExportError where there is no such course or the folder is somebody else's; nothing is written
 */
export async function exportCourse(
  payload: Payload,
  folder: string,
  options: { course?: string } = {},
): Promise<ExportReport> {
  if (await heldBack(payload)) {
    throw new ExportError(
      'An import or a publication has not ended here. Import the same folder, or publish the module, again first.',
    )
  }
  const catalog = await readCatalog(payload)
  const exported = writeCourse(catalog, options.course, publicUrlOf(payload))
  const { selection, texts, lost, outside } = exported
  const open = await uploadsOf(payload)
  const assets = new Map(
    [...exported.assets].map(([file, doc]) => [file, () => open(doc)] as const),
  )
  await writeFolder(folder, { course: selection.course.uid, texts, assets })
  const pages = selection.modules.reduce((sum, { sections }) => sum + 1 + sections.length, 0)
  return {
    course: String(selection.course.slug),
    files: { pages, assets: assets.size },
    lost,
    outside,
  }
}
