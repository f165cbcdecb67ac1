import { setOption } from './options'
import { allSpans } from './spans'
import type { State } from './state'

/** What `kramdown:` in the settings of a site says. */
export type Settings = Readonly<Record<string, unknown>>

/** What is asked for only there, and is heeded when it asks for nothing else than this. */
const ONLY: Record<string, (value: string) => boolean> = {
  input: (value) => value === 'GFM',
  gfm_quirks: (value) => value === 'paragraph_end',
}

function textOf(value: unknown): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(String).join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isTrue = (value: unknown) => value === true || value === 'true'

/** Sets what a text of its own may set, and whether each line ends with a break. */
export function applySettings(state: State, settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    setOption(state.options, name, textOf(value))
  }
  if (!isTrue(settings.hard_wrap)) return
  state.lineBreak = '\n'
  state.spans = allSpans.filter((name) => name !== 'line_break')
}

/** Names of settings that would be heeded by kramdown and are not heeded here. */
export const unheeded = (settings: Settings): string[] =>
  Object.entries(settings)
    .filter(([name, value]) => value !== null && ONLY[name]?.(textOf(value)) === false)
    .map(([name]) => name)
