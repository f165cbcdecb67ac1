/** Includes are checked before any page is rendered: each must be there, and none may include itself. */
import type { Page, Site } from '../read/site'
import { diagnostic, ImportError, refuseFatal, type Diagnostic } from '../rules'
import { lineCounter } from './lines'

const INCLUDE = /\{%-?\s*include\s+([^\s{}%]+?)(?=\s|-?%\})/g
/** Jekyll's own limit. */
const DEEPEST = 100
/** What Liquid does not read. */
const UNREAD = /\{%-?\s*(raw|comment)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}/g

/** @throws ImportError where includes go round */
export function refuseLoops({ includes }: Site): void {
  const sound = new Set<string>()
  const visit = (name: string, chain: string[]): void => {
    if (sound.has(name)) return
    if (chain.length > DEEPEST) {
      const message = `Includes nest more than ${DEEPEST} deep.`
      throw new ImportError('include-loop', `_includes/${name}`, message)
    }
    if (chain.includes(name)) {
      const round = [...chain, name].join(' → ')
      throw new ImportError('include-loop', `_includes/${name}`, `Includes go round: ${round}.`)
    }
    for (const inner of includesOf(includes.get(name) ?? '')) visit(inner.name, [...chain, name])
    sound.add(name)
  }
  for (const name of includes.keys()) visit(name, [])
}

/** @throws ImportError with every include of a page, or of what it includes, whose file is not there */
export function refuseMissing(page: Page, { includes }: Site): void {
  const seen = new Set<string>()
  const missing: Diagnostic[] = []
  const visit = (text: string, file: string, linesBefore: number): void => {
    for (const { name, line } of includesOf(text)) {
      const included = includes.get(name)
      if (included === undefined) {
        const message = `There is no _includes/${name}.`
        missing.push(diagnostic('missing-include', file, message, line + linesBefore))
        continue
      }
      if (seen.has(name)) continue
      seen.add(name)
      visit(included, `_includes/${name}`, 0)
    }
  }
  visit(page.body, page.path, page.firstLine - 1)
  refuseFatal(missing)
}

function* includesOf(text: string): Generator<{ name: string; line: number }> {
  const read = text.replace(UNREAD, (unread) => unread.replace(/[^\n]/g, ' '))
  const lineAt = lineCounter(read)
  for (const { 1: name = '', index } of read.matchAll(INCLUDE)) yield { name, line: lineAt(index) }
}
