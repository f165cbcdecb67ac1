/** What the Nu HTML Checker, in which the W3C checks pages, says of many pages at once. */
import { execFile, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

// The last release of vnu-jar that does not fetch a Java of its own when it is installed: whoever only
// wants the CMS needs neither.
const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
const ROOM = 64 * 1024 * 1024
// Half the time, for a process that runs so shortly.
const BRIEF = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

interface Message {
  type: 'error' | 'info' | 'non-document-error'
  /** Of an info: whether it is a warning. */
  subType?: string
  url: string
  message: string
  extract?: string
}

const isThere = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0

/** Says once why the checks are left out, and fails where a machine is meant to run them all. */
export function checkerIsThere(): boolean {
  if (!isThere && process.env.CI)
    throw new Error('The HTML checker needs Java: install a JRE of version 11 or later.')
  if (!isThere) console.log('There is no Java: pages are not checked by the Nu HTML Checker.')
  return isThere
}

/** Pages by a name. */
type Pages = ReadonlyMap<string, string>

/** Errors and warnings, a line each; nothing where all pages are sound. */
export const faultsOf = async (pages: Pages): Promise<string[]> =>
  (await messagesOf(pages))
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .map(lineOf)

/** The same without warnings. */
export const errorsOf = async (pages: Pages): Promise<string[]> =>
  (await messagesOf(pages)).filter(({ type }) => type !== 'info').map(lineOf)

const lineOf = ({ url, message, extract = '' }: Message) =>
  `${path.basename(url)}: ${message} ${extract}`

async function messagesOf(pages: Pages): Promise<Message[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-pages-'))
  try {
    for (const [name, html] of pages) writeFileSync(path.join(folder, `${name}.html`), html)
    const args = [
      ...BRIEF,
      '-jar',
      JAR,
      '--format',
      'json',
      '--stdout',
      '--exit-zero-always',
      folder,
    ]
    const { stdout } = await promisify(execFile)('java', args, { maxBuffer: ROOM })
    return (JSON.parse(stdout) as { messages: Message[] }).messages
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A body as it may stand in somebody's page. */
export const pageOf = (body: string, title = 'A page', language = 'en'): string =>
  `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><main><h1>${escaped(title)}</h1>
${body}
</main></body></html>
`

const escaped = (text: string) =>
  text.replace(/[&<]/g, (letter) => (letter === '&' ? '&amp;' : '&lt;'))
