/** What the contract says of each type of document. */
import type { DocumentType } from '../../contract'
import type { SchemaName } from '../../contract/schemas'
import type { Tag } from '../openapi/tags'

export const SCHEMA_OF = {
  course: 'CourseDocument',
  module: 'ModuleDocument',
  section: 'SectionDocument',
  callout: 'CalloutDocument',
  video: 'VideoDocument',
  footnote: 'FootnoteDocument',
  worksheet: 'WorksheetDocument',
  media: 'MediaDocument',
} as const satisfies Record<DocumentType, SchemaName>

export const TAG_OF: Record<DocumentType, Tag> = {
  course: 'Content',
  module: 'Content',
  section: 'Content',
  callout: 'Parts',
  video: 'Parts',
  footnote: 'Parts',
  worksheet: 'Parts',
  media: 'Parts',
}
