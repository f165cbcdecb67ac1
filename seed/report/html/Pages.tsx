import { TOKENS } from '../../account/types'
import type { ReportFile } from '../schema'
import { countOf, sumsOf } from '../sums'
import { capitalised } from '../words'
import { Table } from './Table'

export function Pages({ report: { pages, diagnostics } }: { report: ReportFile }) {
  return (
    <Table
      caption="What was done with each page, what was found, and what became of its parts"
      heads={[
        'File',
        'Title',
        'Done',
        'Errors',
        'Warnings',
        'Notes',
        'Parts',
        'Kept as HTML',
        'Dropped',
        'Lost',
      ]}
      rows={pages.map((page) => {
        const ofPage = diagnostics.filter(({ file }) => file === page.path)
        const { source, raw, dropped, lost } = sumsOf([page], TOKENS)
        return {
          key: `${page.collection}:${page.path}`,
          cells: [
            <code key="file">{page.path}</code>,
            <bdi key="title">{page.title}</bdi>,
            capitalised(page.done),
            countOf(ofPage, 'error'),
            countOf(ofPage, 'warning'),
            countOf(ofPage, 'info'),
            source,
            raw,
            dropped,
            lost,
          ],
        }
      })}
    />
  )
}
