import type { TextHandler } from '../render/textState'

/** A number in the middle of a sentence is nothing to be read aloud. */
export const footnoteText: TextHandler<'footnoteReference'> = () => ''
