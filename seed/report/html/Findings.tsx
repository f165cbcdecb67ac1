import { placeOf, RULES, type Severity } from '../../rules'
import { MEANINGS } from '../meanings'
import type { ReportFile } from '../schema'
import { groupsOf, type Group } from '../sums'
import { inWords } from '../words'
import { Table } from './Table'

const SEVERITIES: Record<Severity, string> = {
  fatal: 'Stops the import',
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
}

/** A longer list is folded in. */
const SHOWN = 20

export function Findings({ report: { diagnostics } }: { report: ReportFile }) {
  if (diagnostics.length === 0) return <p>There is nothing to say about the source.</p>
  return groupsOf(diagnostics).map((group) => <Rule key={group.rule} {...group} />)
}

function Rule({ rule, severity, found }: Group) {
  return (
    <article className={`rule ${severity}`}>
      <h3 id={rule}>
        <span className="severity">{SEVERITIES[severity]}</span> <code>{rule}</code>
      </h3>
      <p>
        <WithCode text={MEANINGS[rule]} />
      </p>
      <p>
        <strong>What to do:</strong> {RULES[rule].todo}
      </p>
      <details open={found.length <= SHOWN}>
        <summary>{found.length === 1 ? '1 place' : `${inWords(found.length)} places`}</summary>
        <Table
          caption={`Where ${rule} was found`}
          heads={['Place', 'What was found']}
          rows={found.map((one, index) => ({
            key: String(index),
            cells: [
              <code key="place">{placeOf(one)}</code>,
              <bdi key="message">{one.message}</bdi>,
            ],
          }))}
        />
      </details>
    </article>
  )
}

/** What stands between back quotes, as code. */
const WithCode = ({ text }: { text: string }) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
