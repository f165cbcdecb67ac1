import { REFERABLE } from '../../../src/model'
import type { ReportFile } from '../schema'
import { PAST } from '../schema'
import { capitalised, nameOfAll } from '../words'
import { Table } from './Table'

export function Documents({ report: { documents } }: { report: ReportFile }) {
  const done = Object.values(PAST).filter((past) =>
    Object.values(documents).some((counts) => counts[past]),
  )
  return (
    <Table
      caption="What was done with documents of each kind"
      heads={['Documents', ...done.map(capitalised)]}
      rows={REFERABLE.filter((collection) => documents[collection]).map((collection) => ({
        key: collection,
        cells: [
          capitalised(nameOfAll(collection)),
          ...done.map((past) => documents[collection]?.[past] ?? 0),
        ],
      }))}
    />
  )
}
