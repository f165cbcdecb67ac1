import type { BodyError } from '../../src/model'

/** How editors know what stands in a text, by the names of its nodes. */
const NAMES: Record<string, string> = {
  autolink: 'a link',
  break: 'a line break',
  callout: 'a callout',
  code: 'a program text',
  definitions: 'a list of terms',
  disclosure: 'a foldout',
  divider: 'a dividing line',
  embed: 'an embedded page',
  figure: 'an image',
  footnoteReference: 'a footnote',
  heading: 'a heading',
  highlight: 'a coloured block',
  image: 'an image in a line',
  link: 'a link',
  list: 'a list',
  listitem: 'an item of a list',
  notes: 'a list of notes',
  paragraph: 'a paragraph',
  quote: 'a quote',
  rawHtml: 'HTML',
  table: 'a table',
  text: 'text',
  video: 'a video',
  worksheet: 'a worksheet',
}

/** Of what stands where it may not: the model names it and, where something is around it, that. */
export function misplaced({ detail }: BodyError): string {
  const [, what, around, rest = ''] = /^"(\w+)"(?: in "(\w+)")?(.*)$/s.exec(detail) ?? []
  if (what === undefined) return `Something stands where it may not: ${detail}.`
  const noun = capital(named(what))
  if (around) {
    return `${noun} stands inside ${named(around)}; it has to stand before or after. Cut it out and paste it on a line of its own, or take it away.`
  }
  if (rest === ' between blocks') {
    return `${noun} stands outside of any paragraph. Put it into one, or take it away.`
  }
  return rest
    ? `${noun}${rest}.`
    : `${noun} stands where only words may stand. Take it away, or write it as words.`
}

const named = (type: string): string => NAMES[type] ?? type
const capital = (words: string): string => words[0]?.toUpperCase() + words.slice(1)
