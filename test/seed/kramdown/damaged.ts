import fc from 'fast-check'

const LONGEST = 25

const STARTS = ['  ', '    ', '   ', '\t', '> ', '* ', '1. ', ': ', '      ', '- ', '| ']

const INSERTS = [
  ...'*_`[](){}<>|:#-+=~^$!"\'\\&;./ \n\t1aé–’“”\u00a0',
  ...['  ', '    ', '**', '__', '``', '{:', '{::', '[^', '](', '<!--', '-->', '</', '$$', '~~'],
  ...['---', '...', '\\\n', '  \n', '\n\n', '\r\n', '.a}', '|---|', '* ', '1. ', '> ', '### '],
  ...['<div markdown="1">', '</div>', '<DIV>', '<p>', '</p>', '<br>', '<b>', '</b>', '<td>'],
  ...['<IMG SRC=a.png>', '&nbsp;', '{% include x.html %}', '{{ site.url }}'],
]

/** One change to the lines, at a place told by two fractions. */
interface Change {
  kind: 'drop' | 'blank' | 'start' | 'insert' | 'cut' | 'trim' | 'join'
  line: number
  column: number
  start: string
  inserted: string
}

const fraction = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000)

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('drop', 'blank', 'start', 'insert', 'insert', 'cut', 'trim', 'join'),
  line: fraction,
  column: fraction,
  start: fc.constantFrom(...STARTS),
  inserted: fc.constantFrom(...INSERTS),
})

function changed(lines: readonly string[], { kind, line, column, start, inserted }: Change) {
  const at = Math.floor(line * lines.length)
  const text = lines[at] ?? ''
  const characters = [...text]
  const place = Math.floor(column * (characters.length + 1))
  const head = characters.slice(0, place).join('')
  const tail = characters.slice(place)
  const instead = {
    drop: [],
    blank: ['', text],
    start: [start + text],
    insert: [head + inserted + tail.join('')],
    cut: [head + tail.slice(2).join('')],
    trim: [text.trim()],
    join: [text + (lines[at + 1] ?? '')],
  }[kind]
  return [...lines.slice(0, at), ...instead, ...lines.slice(at + (kind === 'join' ? 2 : 1))]
}

/** Pieces of real pages with a few changes, as people and editors make them. */
export const damaged = (pages: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      page: fc.constantFrom(...pages),
      from: fraction,
      length: fc.integer({ min: 1, max: LONGEST }),
      changes: fc.array(change, { maxLength: 6 }),
    })
    .map(({ page, from, length, changes }) => {
      const lines = page.split('\n')
      const first = Math.floor(from * lines.length)
      return changes.reduce(changed, lines.slice(first, first + length)).join('\n')
    })
