import { CALLOUT_KIND_LABELS, type CalloutKind, type CaptionState } from '../model/kinds'
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
