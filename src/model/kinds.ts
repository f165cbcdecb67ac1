/** The closed list of callout kinds; everything that depends on a kind is keyed by this list. */
export const CALLOUT_KINDS = [
  'objectives',
  'activity',
  'case-study',
  'information',
  'explanatory',
  'tip',
  'reflection',
  'videos',
  'summary',
  'quote',
  'other',
] as const
export type CalloutKind = (typeof CALLOUT_KINDS)[number]

export const CALLOUT_KIND_LABELS: Record<CalloutKind, string> = {
  objectives: 'Learning objectives',
  activity: 'Activity',
  'case-study': 'Case study',
  information: 'Information',
  explanatory: 'Further explanation',
  tip: 'Tip',
  reflection: 'Reflection',
  videos: 'Videos',
  summary: 'Summary',
  quote: 'Quote',
  other: 'Other',
}

export const VIDEO_PROVIDERS = ['youtube', 'vimeo', 'ted', 'file'] as const
export type VideoProvider = (typeof VIDEO_PROVIDERS)[number]

export const CAPTION_STATES = ['none', 'automatic', 'edited', 'unknown'] as const
export type CaptionState = (typeof CAPTION_STATES)[number]

export const WORKSHEET_KINDS = ['google-doc', 'file', 'link'] as const
export type WorksheetKind = (typeof WORKSHEET_KINDS)[number]
