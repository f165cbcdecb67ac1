import type { Note } from '../../contract'

export const noteId = (number: number) => `fn-${number}`
export const referenceId = (number: number, occurrence: number) =>
  occurrence === 1 ? `fnref-${number}` : `fnref-${number}-${occurrence}`
/** Of the heading above the notes: with a colon, which no heading of a body has in its id. */
export const NOTES_ID = 'fn:notes'

/** The ids of a note and of each place that refers to it. */
export const idsOfNote = ({ number, references }: Note): string[] => [
  noteId(number),
  ...Array.from({ length: references }, (_, index) => referenceId(number, index + 1)),
]
