import { writtenOf } from '../changes'
import type { ReportFile } from '../schema'
import { Table } from './Table'

export function Changes({ report: { changes } }: { report: ReportFile }) {
  return (
    <Table
      caption="Files of the source of which something was written, and what"
      heads={['File', 'Written']}
      rows={changes.map((change) => ({
        key: change.path,
        cells: [<code key="file">{change.path}</code>, writtenOf(change)],
      }))}
    />
  )
}
