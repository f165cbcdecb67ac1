import type { ReportFile } from '../schema'
import { Changes } from './Changes'
import { Conflicts } from './Conflicts'
import { Documents } from './Documents'
import { Findings } from './Findings'
import { Orphans, Renamed } from './Moves'
import { Pages } from './Pages'
import { STYLE } from './style'
import { Summary } from './Summary'

/** Nothing that stands in a title or a message can run or fetch anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

interface Part {
  id: string
  title: string
  shown: (report: ReportFile) => boolean
  Content: (props: { report: ReportFile }) => React.ReactNode
}

const wasPlanned = ({ stopped }: ReportFile) => !stopped

const PARTS: Part[] = [
  { id: 'summary', title: 'Summary', shown: wasPlanned, Content: Summary },
  { id: 'documents', title: 'Documents', shown: wasPlanned, Content: Documents },
  {
    id: 'changes',
    title: 'Changed files',
    shown: ({ changes }) => changes.length > 0,
    Content: Changes,
  },
  {
    id: 'conflicts',
    title: 'Edited here and changed in the source',
    shown: ({ conflicts }) => conflicts.length > 0,
    Content: Conflicts,
  },
  {
    id: 'renamed',
    title: 'Renamed',
    shown: ({ renamed }) => renamed.length > 0,
    Content: Renamed,
  },
  {
    id: 'orphans',
    title: 'Without a source',
    shown: ({ orphans }) => orphans.length > 0,
    Content: Orphans,
  },
  { id: 'findings', title: 'Findings by rule', shown: () => true, Content: Findings },
  { id: 'pages', title: 'Pages', shown: wasPlanned, Content: Pages },
]

export function Page({ report }: { report: ReportFile }) {
  const parts = PARTS.filter(({ shown }) => shown(report))
  const title = `${titleOf(report)}: ${report.course}`
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <a className="skip" href="#report">
          Skip to the report
        </a>
        <header>
          <h1>{title}</h1>
          <p className="facts">
            From <code>{report.source}</code>,{' '}
            <time dateTime={report.writtenAt}>{readable(report.writtenAt)}</time>
          </p>
          <nav aria-label="Contents">
            <ul>
              {parts.map(({ id, title: name }) => (
                <li key={id}>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="report">
          {parts.map(({ id, title: name, Content }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{name}</h2>
              <Content report={report} />
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}

function titleOf({ stopped, dryRun }: ReportFile): string {
  if (stopped) return 'Why nothing was imported'
  return dryRun ? 'What an import would do' : 'What an import did'
}

const readable = (moment: string) => `${moment.slice(0, 16).replace('T', ' ')} UTC`
