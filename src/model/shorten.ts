const GRAPHEMES = new Intl.Segmenter()

/**
 * The beginning of a text: no more than so many UTF-16 units, and nothing that is read as one character cut in two, as a
 * database refuses half of an emoji.
 */
export function beginning(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = GRAPHEMES.segment(text).containing(longest)
  return text.slice(0, cut?.index)
}

/** A text, or its beginning with an ellipsis where it is longer. */
export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${beginning(text, longest - 1).trimEnd()}…` : text
