import {
  CALLOUT_KIND_LABELS,
  type CalloutKind,
  type CaptionState,
  type WorksheetKind,
} from '../model/kinds'
import type { Excerpt } from '../model/excerpt'

/** The words that the reader adds to what it shows, in one place, so that another language is one more object. */
export interface Words {
  language: string
  kinds: Record<CalloutKind, string>
  captions: Record<CaptionState, string>
  minutes(count: number): string
  videos(count: number): string
  worksheets(count: number): string
  sections(count: number): string
  modules(count: number): string
  pages(count: number): string
  about(what: string): string
  duration(seconds: number): string
  /** Empty of a whole recording. */
  excerpt(part: Excerpt): string
  /** On the button of a video; its duration in words, undefined where nobody knows. */
  play(duration: string | undefined): string
  /** Below a video that others provide. */
  untilPlayed: string
  /** On the button of a frame. */
  show(title: string): string
  /** Below a frame. */
  untilShown(host: string): string
  /** Heading of the notes. */
  notes: string
  /** A reference to a note, as it is read aloud. */
  note(number: number): string
  backToText: string
  /** The same as it is read aloud, of each of several references to a note; it holds what is seen, after the first the count. */
  backTo(number: number, occurrence: number): string
  openWorksheet: string
  /** @param ending of the name of the file, such as `docx`; undefined where there is none */
  worksheet(kind: WorksheetKind, ending: string | undefined): string
  /** Name of a table that has none. */
  table: string
  /** Of an item in a list of things to do. */
  check(done: boolean): string
}

const WORKSHEETS: Record<WorksheetKind, string> = {
  'google-doc': 'Worksheet, Google Doc. Make a copy and fill it in.',
  file: 'Worksheet, file to download.',
  link: 'Worksheet on another site.',
}

const plural = (one: string, many: string) => (count: number) =>
  `${count} ${count === 1 ? one : many}`

export const ENGLISH: Words = {
  language: 'en',
  kinds: { ...CALLOUT_KIND_LABELS, other: 'Note' },
  captions: {
    none: 'No captions.',
    automatic: 'Automatic captions.',
    edited: 'Captions.',
    unknown: '',
  },
  minutes: (count) => (count < 120 ? plural('minute', 'minutes')(count) : spell(count * 60)),
  videos: plural('video', 'videos'),
  worksheets: plural('worksheet', 'worksheets'),
  sections: plural('section', 'sections'),
  modules: plural('module', 'modules'),
  pages: plural('page', 'pages'),
  about: (what) => `About ${what}`,
  duration: spell,
  excerpt: ({ start, end }) => {
    if (start === null && end === null) return ''
    const from = start === null ? 'From the beginning' : `From ${spell(start)}`
    return end === null ? `${from}.` : `${from} to ${spell(end)}.`
  },
  play: (duration) => (duration === undefined ? 'Play video' : `Play video, ${duration}`),
  untilPlayed: 'Nothing is loaded from the provider until you press play.',
  show: (title) => `Show: ${title}`,
  untilShown: (host) => `Nothing is loaded from ${host} until you press the button.`,
  notes: 'Notes',
  note: (number) => `Note ${number}`,
  backToText: 'Back to text',
  backTo: (number, occurrence) =>
    occurrence === 1 ? `Back to text, note ${number}` : `${occurrence}, note ${number}`,
  openWorksheet: 'Open worksheet',
  worksheet: (kind, ending) =>
    kind === 'file' && ending
      ? `Worksheet, ${ending.toUpperCase()} file to download.`
      : WORKSHEETS[kind],
  table: 'Table',
  check: (done) => (done ? 'Done' : 'To do'),
}

/** 252 → `4 min 12 s`, 3780 → `1 h 3 min`. */
function spell(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    Math.round(seconds % 60),
  ]
  const parts = [hours && `${hours} h`, minutes && `${minutes} min`, !hours && rest && `${rest} s`]
  return parts.filter(Boolean).join(' ')
}
