import type { ReportFile } from '../schema'
import { PAST } from '../schema'
import { Table } from './Table'

export function Documents({ report: { documents } }: { report: ReportFile }) {
  const done = Object.values(PAST).filter((past) =>
    Object.values(documents).some((counts) => counts[past]),
  )
  return (
    <Table
      caption="Documents by collection, and what was done with them"
      heads={['Collection', ...done]}
      rows={Object.entries(documents).map(([collection, counts]) => ({
        key: collection,
        cells: [collection, ...done.map((past) => counts[past] ?? 0)],
      }))}
    />
  )
}
