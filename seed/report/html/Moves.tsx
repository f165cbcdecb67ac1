import type { ReportFile } from '../schema'
import { outcomeOf } from '../gone'
import { capitalised, nameOfOne } from '../words'
import { Table } from './Table'

export function Renamed({ report: { renamed } }: { report: ReportFile }) {
  return (
    <Table
      caption="Pages that were imported from another file before"
      heads={['Title', 'What it is', 'From', 'To']}
      rows={renamed.map(({ collection, title, from, to }) => ({
        key: `${collection}:${to}`,
        cells: [
          <bdi key="title">{title}</bdi>,
          capitalised(nameOfOne(collection)),
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
      heads={['Title', 'What it is', 'Made from', 'Done']}
      rows={orphans.map(({ collection, key, title, path }) => ({
        key: `${collection}:${key}`,
        cells: [
          <bdi key="title">{title}</bdi>,
          capitalised(nameOfOne(collection)),
          <code key="path">{path}</code>,
          <bdi key="done">{outcomeOf(done.get(`${collection}:${key}`), dryRun)}</bdi>,
        ],
      }))}
    />
  )
}
