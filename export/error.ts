/** Something that keeps a course from being exported and that the person who runs it can mend. */
export class ExportError extends Error {
  override name = 'ExportError'
}
