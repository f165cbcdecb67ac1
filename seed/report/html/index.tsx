/** The report as one page for people: no script, nothing fetched, everything in one file. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReportFile } from '../schema'
import { Page } from './Page'

export const htmlOf = (report: ReportFile): string =>
  `<!doctype html>\n${renderToStaticMarkup(<Page report={report} />)}\n`
