import type { MarkdownHandler } from '../markdown'
import { linkBox } from '../markdown/box'

export const worksheetMarkdown: MarkdownHandler<'worksheet'> = ({ worksheet }, state) =>
  linkBox(
    { dataNode: 'worksheet', dataId: worksheet },
    state.address({ collection: 'worksheets', id: worksheet }),
    state.document(String(worksheet)).title,
  )
