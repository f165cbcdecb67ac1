/** The sites that are compared with Jekyll: what Liquid can do, and each style of addresses. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

type Files = Record<string, string>

const LIQUID = 'test/seed/jekyll/liquid'

function filesBelow(folder: string): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  )
}

const page = (front: string) =>
  `---\n${front}\n---\n{{ page.url }} {{ page.categories | join: "+" }}\n`

const PAGES: Files = {
  'courses/reading/index.md': page('title: Reading'),
  'courses/reading/first page.md': page('title: First'),
  'courses/reading/Second.Part.md': page('title: Second'),
  'courses/reading/own.md': page('title: Own\npermalink: /its/own/place'),
  'courses/reading/folder.html': page('title: Folder\npermalink: /its/:basename/'),
  'courses/Writing Well/_posts/2021-12-31-Über uns & mehr.md': page('title: Über'),
  'courses/writing/_posts/2021-01-03-plain.md': page('title: Plain'),
  'courses/writing/_posts/2021-1-4-one-category.md': page('category: Big Words'),
  'courses/writing/_posts/2021-01-05-categories.md': page('categories: one Two'),
  'courses/writing/_posts/2021-01-06-listed.md': page('categories: [One, "Two Three", writing]'),
  'courses/writing/_posts/2021-01-07-dated.md': page('title: Dated\ndate: 2022-05-06 07:08:09'),
  'courses/writing/_posts/2021-01-08-zoned.md': page('title: Zoned\ndate: 2022-05-06 23:08 -0300'),
  'courses/writing/_posts/2021-01-09-slug.md': page('title: Slug\nslug: Other Name'),
  'courses/writing/_posts/2021-01-10-permalink.md': page('permalink: /:year/:title'),
  'courses/writing/_posts/21-01-11-short-year.md': page('title: Short'),
  'courses/writing/_posts/2021-01-12-Some_Name.v2.md': page('title: Name'),
  'courses/writing/_posts/2021-01-13-html.html': page('title: HTML'),
  'courses/writing/_posts/no-date.md': page('title: No date'),
}

const STYLES = {
  none: 'none',
  date: 'date',
  pretty: 'pretty',
  ordinal: 'ordinal',
  weekdate: 'weekdate',
  toolkit: '/:categories/:title/',
  plain: '/:categories/:title',
  ending: '/:slug-:i_day.:i_month.:short_year:output_ext',
  long: '/:slugified_categories/:long_month/:short_month/:w_year-:week-:w_day/:y_day/:hour:minute:second/:long_day/',
}

const addresses = (style: string): Files => ({
  ...PAGES,
  '_config.yml': `title: Addresses\npermalink: "${style}"\n`,
})

const MARKDOWN = `# A *heading* with "quotes"

One line
another -- line  
a third... 'single' "double" << these >>

## Again

A note[^1], and <b markdown="1">*bold*</b>.

<div>*read or not*</div>

[^1]: The note.

* contents
{:toc}

$$x$$ and \`code\`
`

const kramdown = (settings: string): Files => ({
  '_config.yml': `title: Markdown\nkramdown:\n${settings.replace(/^/gm, '  ')}\n`,
  'modules/one/index.md': `---\ntitle: One\n---\n${MARKDOWN}\n{{ "a\nb" | markdownify }}\n`,
})

export const SITES: Record<string, Files> = {
  liquid: filesBelow(LIQUID),
  'kramdown-lines': kramdown('hard_wrap: true\nauto_ids: false'),
  'kramdown-characters': kramdown(
    'smart_quotes: ["apos", "apos", "quot", "quot"]\ntypographic_symbols: {hellip: ".,.", ndash: "-"}',
  ),
  'kramdown-numbers': kramdown(
    'footnote_nr: 7\nfootnote_backlink: ""\ntoc_levels: [2, 3]\nheader_offset: 1\nauto_id_prefix: "x-"',
  ),
  'kramdown-html': kramdown(
    'parse_block_html: true\nparse_span_html: false\nentity_output: numeric\nmath_engine: null',
  ),
  unset: { ...PAGES, '_config.yml': 'title: Addresses\n' },
  ...Object.fromEntries(Object.entries(STYLES).map(([name, style]) => [name, addresses(style)])),
}
