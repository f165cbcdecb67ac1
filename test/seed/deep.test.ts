/** What nests deeper than an editor shows: the rest is kept as HTML, and the import goes on. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { deliver } from './deliver'
import { readCourse } from '../../seed'
import { folderOf, type Folder } from './folder'
import { startImporting, type Importing } from './importing'

const fold = (inner: string) => `<details><summary>More</summary>\n${inner}\n</details>`
const cell = (inner: string) => `<table><tr><td>${inner}</td></tr></table>`
const quote = (inner: string) => `<blockquote>${inner}</blockquote>`
const list = (inner: string) => `<ul><li>Item ${inner}</li></ul>`
const terms = (inner: string) => `<dl><dt>Term</dt><dd>${inner}</dd></dl>`
const coloured = (inner: string) => `<div class="colorhighlight color1">${inner}</div>`
const DEEPEST = '<p>The deepest words.</p>'

const DEEP: [string, string][] = [
  ['quotes of Markdown', '> One\n>\n> > Two\n> >\n> > > The deepest words.\n'],
  ['fold-outs', fold(fold(fold(DEEPEST)))],
  ['a quote in a cell in a fold-out', fold(cell(quote(DEEPEST)))],
  ['a table in a quote in a list in a quote', quote(list(quote(list(cell(DEEPEST)))))],
  ['a quote in terms in terms', terms(terms(quote(DEEPEST)))],
  ['tables', cell(cell(cell(DEEPEST)))],
  ['a coloured block in a fold-out in a quote', quote(fold(coloured(DEEPEST)))],
]
const page = (body: string) => `---\ntitle: A\n---\nFirst.\n\n${body}\n`

describe('what nests too deep', () => {
  let folder: Folder
  afterEach(() => folder.delete())

  it.each(DEEP)('%s: the innermost is kept as HTML and reported with its line', async (_, body) => {
    folder = folderOf({ 'modules/a/index.md': page(body) })
    const course = await readCourse(folder.path)
    const { rule, file, line, message } = course.diagnostics[0] ?? {}
    expect({ rule, file }).toEqual({ rule: 'raw-html', file: 'modules/a/index.md' })
    expect(line).toBeGreaterThan(5)
    expect(message).toContain('too deep')
    expect(course.diagnostics.map((found) => found.rule)).not.toContain('unaccounted')
    expect(deliver(course)[0]?.html).toContain('The deepest words.')
  })

  it('two are not too deep, and a callout begins anew', async () => {
    const callout = `<div class="callout activity">${quote(cell(DEEPEST))}</div>`
    folder = folderOf({
      'modules/a/index.md': page(`${fold(quote(DEEPEST))}\n\n${quote(fold(callout))}`),
    })
    const { diagnostics } = await readCourse(folder.path)
    expect(diagnostics.filter(({ rule }) => rule === 'raw-html')).toEqual([])
  })
})

describe('the database', () => {
  let small: Importing
  afterEach(() => small.close())

  it('takes all of it, and what stands in a note', async () => {
    const notes = [
      'Words.\n\n    > A quote.',
      'Words.\n\n        code\n',
      `Words.\n\n    ${cell('Cell')}`,
      'Words.\n\n    > > > Deep.',
      'Words.\n\n    <iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
      'Words.\n\n    <div class="callout tips"><p>Do.</p></div>',
      'Words.\n\n    ***\n\n    ## Heading',
      'Words.\n\n    term\n    : meaning',
    ]
    const references = notes.map((_, index) => `Note[^${index}].`).join(' ')
    const defined = notes.map((note, index) => `[^${index}]: ${note}`).join('\n\n')
    small = await startImporting({
      'modules/a/index.md': page(
        [...DEEP.map(([, body]) => body), references, defined].join('\n\n'),
      ),
    })
    await small.run()
    expect(await small.delivered('module')).toEqual(['A'])
    expect(await small.find('footnotes')).toHaveLength(notes.length)
  })
})
