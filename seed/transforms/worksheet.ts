/** Links to things that a learner fills in. */
import type { Element } from 'hast'
import { lineOf } from '../render/tree'
import { wordsIn } from './dom'
import type { State } from './state'
import { pageTitle } from './title'

const NUMBERED = /^Worksheet\s*(?:#|No\.?)?\s*(\d+)\s*[:.–-]?\s*(.*)$/i
const DOCUMENT = /\.(docx?|odt|rtf|pdf|pptx?|xlsx?)$/i

export interface WorksheetPlace {
  /** Address of the worksheet, or path of its file. */
  href: string
  /** Key of its file. */
  file?: string
}

/** The key of the worksheet that a link leads to; undefined where it leads to something else. */
export function worksheetAt(
  element: Element,
  place: WorksheetPlace,
  state: State,
): string | undefined {
  const known = state.parts.worksheetAt(place.href)
  if (known !== undefined) return known
  const facts = factsIn(wordsIn(element.children), place, state)
  if (!facts) return undefined
  const line = lineOf(element)
  return state.parts.worksheet({ ...place, ...facts, ...(line && { line }) })
}

function factsIn(words: string, { href, file }: WorksheetPlace, state: State) {
  const numbered = NUMBERED.exec(words)
  if (numbered) {
    const [, digits, title = ''] = numbered
    return { number: Number(digits), title: title.trim() || words }
  }
  if (file === undefined || !DOCUMENT.test(href) || !/\bworksheet\b/i.test(words)) return undefined
  return { title: titleIn(words) ?? state.heading ?? pageTitle(state.page, words) }
}

/** “Mentoring KWL Worksheet (DOCX)” names its worksheet, “Download worksheet (DOCX)” does not. */
function titleIn(words: string): string | undefined {
  const title = words
    .replace(/\(\w+\)\s*$/, '')
    .replace(/^download\s+(the|this|entire)?/i, '')
    .trim()
  return /^(entire\s+)?worksheet$/i.test(title) ? undefined : title
}
