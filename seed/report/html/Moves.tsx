import type { ReportFile } from '../schema'
import { outcomeOf } from '../gone'
import { Table } from './Table'

export function Renamed({ report: { renamed } }: { report: ReportFile }) {
  return (
    <Table
      caption="Pages that were imported from another file before"
      heads={['Title', 'Collection', 'From', 'To']}
      rows={renamed.map(({ collection, title, from, to }) => ({
        key: `${collection}:${to}`,
        cells: [
          <bdi key="title">{title}</bdi>,
          collection,
          <code key="from">{from}</code>,
          <code key="to">{to}</code>,
        ],
      }))}
    />
  )
}

export function Orphans({ report: { orphans, pruned, dryRun } }: { report: ReportFile }) {
  const done = new Map(pruned.map(({ collection, key, kept }) => [`${collection}:${key}`, kept]))
  return (
    <Table
      caption="Documents whose source is gone"
      heads={['Title', 'Collection', 'Key', 'Done']}
      rows={orphans.map(({ collection, key, title }) => ({
        key: `${collection}:${key}`,
        cells: [
          <bdi key="title">{title}</bdi>,
          collection,
          <code key="key">{key}</code>,
          <bdi key="done">{outcomeOf(done.get(`${collection}:${key}`), dryRun)}</bdi>,
        ],
      }))}
    />
  )
}
