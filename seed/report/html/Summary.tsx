import { TOKENS } from '../../account/types'
import type { ReportFile } from '../schema'
import { countOf, sumOf, talliesOf } from '../sums'
import { inWords } from '../words'
import { Table } from './Table'

export function Summary({ report }: { report: ReportFile }) {
  const tallies = talliesOf(report)
  const lost = sumOf(TOKENS.map((token) => tallies[token].lost))
  const totals: [string, number][] = [
    ['Documents', sumOf(Object.values(report.documents).flatMap((done) => Object.values(done)))],
    ['Pages', report.pages.length],
    ['Errors', countOf(report.diagnostics, 'error')],
    ['Warnings', countOf(report.diagnostics, 'warning')],
    ['Notes', countOf(report.diagnostics, 'info')],
    ['Conflicts', report.conflicts.length],
    ['Without a source', report.orphans.length],
  ]
  return (
    <>
      {report.dryRun && <p>This was a dry run: nothing was written.</p>}
      <dl className="totals">
        {totals.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{inWords(count)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {lost === 0
          ? 'Everything that the pages are made of was converted, kept as HTML, or dropped by a rule.'
          : `${inWords(lost)} parts of the pages were lost without a rule: a fault of the importer.`}
      </p>
      <Table
        caption="What became of what the pages are made of"
        heads={['Part', 'In the source', 'Converted', 'Kept as HTML', 'Dropped by a rule', 'Lost']}
        rows={TOKENS.map((token) => {
          const { source, converted, raw, dropped, lost: missing } = tallies[token]
          return { key: token, cells: [NAMES[token], source, converted, raw, dropped, missing] }
        })}
      />
    </>
  )
}

const NAMES: Record<(typeof TOKENS)[number], string> = {
  words: 'Words',
  links: 'Links',
  images: 'Images',
  frames: 'Frames',
  headings: 'Headings',
  listItems: 'List items',
  tableCells: 'Table cells',
  noteReferences: 'References to notes',
  boxes: 'Boxes',
  comments: 'Comments',
  scripts: 'Scripts and styles',
  attributes: 'Attributes',
}
