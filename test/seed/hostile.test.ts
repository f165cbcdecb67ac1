/** Pages that no author would write: each is kept, reported, and stops nothing else. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { ImportError, readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf, SMALL, type Folder } from './folder'

const PAGE = 'modules/first/section-2-0'
const PAGE_LIMIT = 500
/** What reading a course of four pages may take in all, on a machine that does much else; a hang takes minutes. */
const LONGEST = 15_000
const MANY = 100_000

let folder: Folder | undefined

afterEach(() => folder?.delete())

const page = (body: string, front = 'title: X') => `---\n${front}\n---\n${body}\n`

async function read(files: Record<string, string>, pageLimit = PAGE_LIMIT) {
  folder = folderOf({ ...SMALL, ...files })
  const start = performance.now()
  const course = await readCourse(folder.path, { pageLimit })
  const took = performance.now() - start
  const html = deliver(course).find(({ path }) => path.startsWith(PAGE))?.html ?? ''
  const rules = course.diagnostics.filter(({ file }) => file.startsWith(PAGE))
  return { ...course, html, rules: rules.map(({ rule }) => rule), took }
}

const lists = Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}* a\n`).join('')
const laughs = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `_includes/${index}.html`,
    `{% include ${index + 1}.html %}{% include ${index + 1}.html %}`,
  ]),
)
const chain = Object.fromEntries(
  Array.from({ length: 1_000 }, (_, index) => [
    `_includes/${index}.html`,
    `{% include ${index + 1}.html %}`,
  ]),
)

/** A body that ends with a word, and what is said of it. */
const BODIES: [string, string, string[]][] = [
  ['boxes', '<div>'.repeat(MANY), ['unconverted-page', 'slow-page']],
  ['boxes on lines', '<div>\n'.repeat(MANY), ['slow-page']],
  ['Markdown boxes', '<div markdown="1">\n'.repeat(MANY), ['slow-page']],
  ['callouts', '<div class="tips">\n'.repeat(1_000), ['unconverted-page']],
  ['bold', '<b>'.repeat(MANY), ['unconverted-page', 'slow-page']],
  ['quotes', '> '.repeat(2_000), ['unconverted-page']],
  ['quote marks', '>'.repeat(MANY), ['unconverted-page', 'slow-page']],
  ['stars', '*'.repeat(MANY), []],
  ['bullets', '* '.repeat(MANY), ['unconverted-page', 'slow-page']],
  ['lists', lists, ['unconverted-page', 'slow-page']],
  ['brackets', '['.repeat(MANY), []],
  ['parentheses', '('.repeat(MANY), []],
  ['links', '[a]('.repeat(MANY), ['slow-page']],
  ['images in links', '![[]'.repeat(5_000), ['slow-page']],
  ['back-ticks', '`a'.repeat(MANY), ['slow-page']],
  ['quotes in attributes', `a{: b="${'\\"'.repeat(5_000)}c}\n\n`, ['kramdown']],
  ['cells', `${'|'.repeat(MANY)}\n${'|a|\n'.repeat(MANY)}`, ['unconverted-page', 'slow-page']],
  ['lines', 'a b\n\n'.repeat(200_000), []],
  ['one line', 'a b '.repeat(200_000), []],
  ['null bytes', 'a\0b*\0*', []],
  ['characters that are none', '&#99999999999; &#x110000; &#xD800; &#0; '.repeat(1_000), []],
  ['a huge range', '{% for i in (1..1000000000) %}a{% endfor %}', ['liquid-error']],
  ['loops that write', loops('a'), ['slow-page', 'liquid-error']],
  ['loops that write nothing', loops(''), ['slow-page']],
  ['doubled text', doubled('{% assign x = x | append: x %}'), ['liquid-error']],
  ['captured text', doubled('{% capture x %}{{ x }}{{ x }}{% endcapture %}'), ['liquid-error']],
  ['tags', '{% if a %}'.repeat(MANY), ['liquid-error']],
]

function loops(written: string): string {
  const [start, end] = ['{% for i in (1..100000) %}', '{% endfor %}']
  return `${start}${start}${written}${end}${end}`
}

function doubled(tag: string): string {
  return `{% assign x = "aaaaaaaaaa" %}${tag.repeat(60)}{{ x }}`
}

describe('a course that goes on for ever', () => {
  it('is read in time where its front matter has no end', async () => {
    const file = `${PAGE}.txt`
    const { took } = await read({ [file]: `---${'\n'.repeat(100_000)}x` })
    expect(took).toBeLessThan(LONGEST)
  })

  it('is read in time where defaults are for all kinds of names', async () => {
    const config = `defaults: [{scope: {path: "${'*'.repeat(20)}a*b*!"}, values: {title: Y}}]`
    const { took } = await read({
      '_config.yml': config,
      [`modules/${'ab'.repeat(50)}.md`]: page('x'),
    })
    expect(took).toBeLessThan(LONGEST)
  })
})

describe('what stands for no character', () => {
  it('is shown as browsers show it, whatever writes it', async () => {
    const body = 'a&#xD83D;&#xDE00;b {{ "c😀" | split: "" | join: "-" }} Words'
    const { html, documents } = await read({ [`${PAGE}.md`]: page(body) })
    expect(html).toContain('a\uFFFD\uFFFDb c-\uFFFD-\uFFFD Words')
    expect(JSON.stringify(documents)).not.toMatch(/\\ud[89a-f]/)
  })
})

describe('a page that goes on for ever', () => {
  it.each(BODIES)('keeps its words in time: %s', async (_what, body, wanted) => {
    const { html, rules, documents, took } = await read({ [`${PAGE}.md`]: page(`${body}Words`) })
    expect(took).toBeLessThan(LONGEST)
    expect(html).toContain('Words')
    expect(documents.filter(({ collection }) => collection === 'sections')).toHaveLength(3)
    const found = rules.filter((rule) => wanted.includes(rule))
    if (wanted.length > 0) expect(found).not.toEqual([])
    else expect(rules.filter((rule) => rule !== 'slow-page')).toEqual([])
  })

  it.each([
    ['boxes', '<div>'],
    ['bold', '<b>'],
    ['tables', '<table><tr><td>'],
  ])('keeps its words where it is HTML: %s', async (_what, tag) => {
    const { html, rules } = await read({ [`${PAGE}.html`]: page(`${tag.repeat(3_000)}Words`) })
    expect(html).toContain('Words')
    expect(rules).toContain('unconverted-page')
  })

  it('does not need much memory', () => {
    const pages = BODIES.map(([, body], at) => [`${PAGE}-${at}.md`, page(`${body}Words`)] as const)
    const limit = '300'
    folder = folderOf({ ...SMALL, ...Object.fromEntries(pages) })
    const memory = ['--conditions=production', '--max-old-space-size=400']
    const alone = [...memory, 'test/seed/readAlone.mjs', folder.path, limit]
    const output = execFileSync(process.execPath, alone, { encoding: 'utf8' })
    expect(output).toBe(`${pages.length + 3} pages\n`)
  })
})

describe('includes', () => {
  const first = { [`${PAGE}.md`]: page('{% include 0.html %}Words') }

  it('may be many', async () => {
    const body = `${'{% include 0.html %}\n'.repeat(10_000)}Words`
    const files = { [`${PAGE}.md`]: page(body), '_includes/0.html': 'a' }
    const { html, rules } = await read(files, LONGEST)
    expect(html.match(/\ba\b/g)).toHaveLength(10_000)
    expect(rules).toEqual([])
  })

  it('that double themselves stop in time', async () => {
    const { html, rules } = await read({ ...first, ...laughs, '_includes/40.html': 'ha' })
    expect(html).toContain('Words')
    expect(rules).toEqual(['slow-page'])
  })

  it('that nest too deep are refused', async () => {
    await expect(read({ ...first, ...chain, '_includes/1000.html': 'a' })).rejects.toMatchObject({
      diagnostic: { rule: 'include-loop' },
    })
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'constructor', '__proto__'])(
    'cannot be %s',
    async (name) => {
      const reading = read({ [`${PAGE}.md`]: page(`{% include ${name} %}`) })
      await expect(reading).rejects.toBeInstanceOf(ImportError)
      await expect(reading).rejects.toMatchObject({ diagnostic: { rule: 'missing-include' } })
    },
  )
})

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java&#10;script:alert(1)',
    'java\tscript:alert(1)',
    '&#1;javascript:alert(1)',
    'jav&#x61;script:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('that runs a script or reads a file is no link: %j', async (address) => {
    const { html, rules } = await read({ [`${PAGE}.md`]: page(`<a href="${address}">Words</a>`) })
    expect(html).toBe('<p>Words</p>')
    expect(rules).toEqual(['unsafe-link'])
  })

  it.each([
    ['a picture', '![Words](../../../../../etc/passwd)', 'missing-file'],
    ['a picture at the root', '![Words](/etc/hosts.png)', 'missing-file'],
    ['a link', '[Words](../../../../../etc/passwd)', 'dead-link'],
  ])('cannot lead out of the folder: %s', async (_what, body, rule) => {
    const { documents, rules } = await read({ [`${PAGE}.md`]: page(body) })
    expect(documents.filter(({ collection }) => collection === 'media')).toEqual([])
    expect(rules).toEqual([rule])
  })
})

it('nothing that could run is delivered', async () => {
  const { html } = await read({
    [`${PAGE}.html`]: page(
      '<script>alert(1)</script><svg onload="x"><text>One</text></svg><b onclick="x">two</b>' +
        '<img src="x" onerror="x"><p style="background:url(javascript:x)">three</p>' +
        '<iframe srcdoc="&lt;script>x&lt;/script>"></iframe><math href="javascript:x">four</math>' +
        '<form action="javascript:x"><button formaction="javascript:x">five</button></form>' +
        '<object data="javascript:x"></object><embed src="javascript:x"><base href="//evil">' +
        '<meta http-equiv="refresh" content="0;javascript:x"><style>@import "x"</style>',
    ),
  })
  expect(html).toMatch(/One.*two.*three.*four.*five/s)
  expect(html).not.toMatch(/<(script|svg|math|form|object|embed|base|meta|style)|\son|javascript/i)
})

it('a menu that nests without end is named, and the course is read without it', async () => {
  const deep = `${'<ul><li>'.repeat(5_000)}<a href="section-1-0.html">One</a>`
  const { diagnostics } = await readCourse(
    (folder = folderOf({ ...SMALL, '_includes/first_nav.html': deep })).path,
  )
  expect(diagnostics).toEqual([
    expect.objectContaining({ rule: 'bad-menu', file: '_includes/first_nav.html' }),
  ])
})

it('a title may nest without end', async () => {
  const { documents } = await readCourse(
    (folder = folderOf({ [`${PAGE}.md`]: `---\ntitle: "${'<b>'.repeat(20_000)}One"\n---\n` })).path,
  )
  expect(documents.map(({ data }) => data.title)).toContainEqual(expect.stringMatching(/One$/))
})

it('a file may have a very long name', async () => {
  const name = `${PAGE}${'n'.repeat(230)}`
  const { html } = await read({ [`${name}.md`]: page('Words') })
  expect(html).toBe('<p>Words</p>')
})
