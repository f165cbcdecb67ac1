/** Nothing of a page is lost: what is neither converted, nor kept, nor dropped by a rule is found and said. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { accountFor, contentOf } from '../../seed/account'
import { findNotes } from '../../seed/transforms/notes/find'
import { toCourse } from '../../seed/documents'
import { readSite } from '../../seed/read/site'
import { readCourse, type PageAccount } from '../../seed'

const CORPUS = path.resolve('../shared/corpus')
const present = existsSync(CORPUS)
if (!present) console.log(`${CORPUS} is not there: the real content is not counted.`)

/** A page as the importer converts it, without a disk. */
function convert(markdown: string) {
  const text = `---\ntitle: Page\n---\n${markdown}\n`
  const file = { path: 'page.md', absolute: '/nowhere/page.md', digest: 'none', text }
  const source = { given: 'page', path: '/nowhere', name: 'nowhere' }
  return toCourse(readSite(source, [file]))
}

const sums = ({ tokens }: PageAccount) =>
  Object.values(tokens).map(({ source, converted, raw, dropped, lost }) => [
    source,
    converted + raw + Object.values(dropped).reduce((sum, count) => sum + count, 0) + lost,
  ])

const words = fc.constantFrom('one', 'two', 'drei', 'четыре', '五', '7', 'a b', ' ', '&amp;')
const BLOCK =
  'div p ul ol li dl dt dd table tr td th caption blockquote pre h1 h2 h4 section figure figcaption details summary center'
const INLINE =
  'a span b strong em i u sup sub code kbd abbr q small font label mark time cite ins del'
const ODD = 'form button select option textarea object video audio svg nav main custom-tag button'
const ATTRIBUTES = [
  '',
  ' class="callout tips"',
  ' class="unknown"',
  ' class="video"',
  ' class="videotime"',
  ' class="box-title"',
  ' class="colorhighlight color1"',
  ' class="lbl-toggle"',
  ' class="collapsible-content"',
  ' href="https://example.org/x"',
  ' href="#fn1"',
  ' href=""',
  ' href="javascript:alert(1)"',
  ' href="https://youtu.be/abcdefghijk"',
  ' name="fn1" href="#1"',
  ' style="color:red" id="x"',
]
const LEAVES = [
  '<img src="https://example.org/a.png" alt="A">',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
  '<iframe src="https://example.org/form"></iframe>',
  '<br>',
  '<hr>',
  '<!-- hidden -->',
  '<script>hidden()</script>',
  '<input type="checkbox" class="toggle">',
  '\n\n',
  '**bold** and [link](https://example.org/y)',
  '\n- item\n- item\n\n',
  '\n| a | b |\n| c | d |\n\n',
]

const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ depthSize: 'small' }, words, fc.constantFrom(...LEAVES), tie('element')), {
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(
      fc.constantFrom(...`${BLOCK} ${INLINE} ${BLOCK} ${INLINE} ${ODD}`.split(' ')),
      fc.constantFrom(...ATTRIBUTES),
      tie('html'),
    )
    .map(([name, attributes, content]) => `<${name}${attributes}>${content}</${name}>`),
}))

describe('the account of a page', () => {
  it('finds a link and words that were forgotten', () => {
    const tree = fromHtml('<p>Read <a href="https://example.org">this page</a> now.</p>', {
      fragment: true,
    })
    const { account, lost } = accountFor({
      source: contentOf(tree.children),
      notes: findNotes(tree),
      reported: [],
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'Read this now.' }] }],
      partAt: () => undefined,
    })
    expect(lost).toBe('1 words, 1 links (page)')
    expect(account.words).toEqual({ source: 4, converted: 3, raw: 0, dropped: {}, lost: 1 })
  })

  it('says by which rule something was left out, and what was kept as HTML', () => {
    const { accounts } = convert(
      'A [word](javascript:alert(1)). <!-- hidden -->\n\n<form><p>kept words</p></form>',
    )
    expect(accounts[0]?.tokens).toMatchObject({
      words: { source: 4, converted: 2, raw: 2, lost: 0 },
      links: { source: 1, converted: 0, dropped: { 'unsafe-link': 1 } },
      comments: { source: 1, dropped: { 'dropped-comment': 1 } },
    })
  })

  it('has nothing lost in any page, however odd', () => {
    fc.assert(
      fc.property(html, (text) => {
        const { accounts, diagnostics } = convert(text)
        expect(diagnostics.filter(({ rule }) => rule === 'unaccounted')).toEqual([])
        for (const [source, sum] of accounts.flatMap(sums)) expect(sum).toBe(source)
      }),
      { numRuns: Number(process.env.ACCOUNT_RUNS ?? 500), seed: 4 },
    )
  })
})

const whenPresent = present ? it : it.skip

whenPresent.each(['connected-learning-modules', 'toolkit'])(
  'the account of %s has nothing lost',
  async (name) => {
    const { accounts, diagnostics } = await readCourse(path.join(CORPUS, name), { posts: true })
    expect(diagnostics.filter(({ rule }) => rule === 'unaccounted')).toEqual([])
    for (const [source, sum] of accounts.flatMap(sums)) expect(sum).toBe(source)
  },
)
