/** Text of several lines within other Markdown. */

/** Each line after the first below the one before it. */
export const indented = (text: string, by: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`)

export const prefixed = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n')

/** A note by its label, as Markdown has it. */
export const noteMarkdown = (label: string, text: string): string =>
  `[^${label}]: ${indented(text, 4)}`
