/** The groups in which the API is shown. */
export const TAGS = {
  Content: 'Courses, modules and their pages, as learners see them.',
  Parts: 'What pages are made of: callouts, videos, footnotes, worksheets, media.',
  Copies: 'Everything at once, and what has changed since, for who keeps a copy.',
  Embeds: 'Pages for frames on other sites, without script.',
  Contract: 'What this API is: its description, schemas and errors.',
} as const
export type Tag = keyof typeof TAGS
