/** The report as one page for people: no script, nothing fetched, everything in one file. */
import { readFile } from 'node:fs/promises'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReportFile } from '../schema'
import { Page } from './Page'

const STYLES = ['../../../src/look/tokens.css', './style.css']

export async function htmlOf(report: ReportFile): Promise<string> {
  const styles = await Promise.all(
    STYLES.map((file) => readFile(new URL(file, import.meta.url), 'utf8')),
  )
  const page = renderToStaticMarkup(<Page report={report} style={styles.join('\n')} />)
  return `<!doctype html>\n${page}\n`
}
