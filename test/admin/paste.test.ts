/** What other programs put on the clipboard, made as plain as if it had been written here. */
import { describe, expect, it } from '@jest/globals'
import { cleaned } from '../../src/admin/paste/clean'

const BODY = { blocks: true, grids: false }
const paste = (html: string, target = BODY) => cleaned(html, target).html

describe('blocks', () => {
  it.each([
    ['a line inside a part', '<p>a</p><div><hr><p>b</p></div>', '<p>a</p><hr><p>b</p>'],
    ['a line inside a format', '<b>a<hr>b</b>', '<p><b>a</b></p><hr><p><b>b</b></p>'],
    ['parts of a page', '<div>one</div><div>two</div>', '<p>one</p><p>two</p>'],
    ['words and blocks side by side', 'a <i>b</i><p>c</p>', '<p>a <i>b</i></p><p>c</p>'],
    ['empty paragraphs', '<p>a</p><p>&nbsp;</p><p><br></p><p>b</p>', '<p>a</p><p>b</p>'],
    [
      'a link around blocks',
      '<a href="https://a.org/"><div>x</div></a>',
      '<p><a href="https://a.org/">x</a></p>',
    ],
    [
      'a few words',
      '<meta charset="utf-8"><span style="color:red">a <b>b</b></span>',
      'a <b>b</b>',
    ],
    [
      'alignment',
      '<p class="x" style="margin:0;text-align:center">a</p>',
      '<p style="text-align:center">a</p>',
    ],
    [
      'a quote',
      '<blockquote><p>Said</p><ul><li>i</li></ul></blockquote>',
      '<blockquote><p>Said</p><ul><li>i</li></ul></blockquote>',
    ],
    ['program text', '<pre><code>x = 1<br>y</code></pre>', '<pre>x = 1\ny</pre>'],
    ['what is no text', '<style>p{}</style><script>x()</script><p>a</p>', '<p>a</p>'],
  ])('%s', (_, html, expected) => expect(paste(html)).toBe(expected))

  it('leave words where blocks may not stand', () => {
    const target = { blocks: false, grids: false }
    expect(paste('<blockquote><p>q</p></blockquote><pre>x</pre>', target)).toBe(
      '<p>q</p><p><code>x</code></p>',
    )
    expect(paste('<table><tr><td>a</td><td>b</td></tr></table>', target)).toBe('<p>a</p><p>b</p>')
  })
})

describe('headings', () => {
  it.each([
    ['begin below the title', '<h1>a</h1><h2>b</h2><h3>c</h3><h5>d</h5>', 'h2 h3 h4 h4'],
    ['stay where they are allowed', '<h3>a</h3><h4>b</h4>', 'h3 h4'],
    ['keep their order', '<h4>a</h4><h6>b</h6><h5>c</h5>', 'h2 h4 h3'],
    ['skip no level', '<h1>a</h1><h3>b</h3>', 'h2 h3'],
  ])('%s', (_, html, expected) =>
    expect([...paste(html).matchAll(/<(h\d)/g)].map(([, name]) => name).join(' ')).toBe(expected),
  )
})

describe('links', () => {
  it.each([
    ['to a footnote of the document', '<a href="#_ftn1" name="_ftnref1">[1]</a>', '[1]'],
    ['to somewhere else on the site', '<a href="/relative">rel</a>', 'rel'],
    ['to a script', '<a href="javascript:alert(1)">x</a>', 'x'],
    ['to a file', '<a href="file:///C:/a.doc">x</a>', 'x'],
    ['to nowhere', '<a href="https://">x</a>', 'x'],
    [
      'to a mail address',
      '<a href="mailto:a@b.org" class="x">m</a>',
      '<a href="mailto:a@b.org">m</a>',
    ],
    [
      'over a page of Google',
      '<a href="https://www.google.com/url?q=https://example.org/x%3Fa%3D1&amp;sa=D">x</a>',
      '<a href="https://example.org/x?a=1">x</a>',
    ],
  ])('%s', (_, html, expected) => expect(paste(html)).toBe(expected))
})

describe('lists', () => {
  const item = (style: string, marker: string, words: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${style}'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`

  it('of Word keep their levels', () => {
    const html = [
      item('l0 level1 lfo1', '·', 'First'),
      item('l0 level2 lfo1', 'o', 'Nested'),
      item('l0 level1 lfo1', '·', 'Second'),
      item('l1 level1 lfo2', '3.', 'Third'),
      item('l1 level2 lfo2', 'a)', 'Letter'),
      '<p class=MsoNormal>After</p>',
    ].join('\n')
    expect(paste(html)).toBe(
      '<ul><li>First<ul><li>Nested</li></ul></li><li>Second</li></ul>' +
        '<ol start="3"><li>Third<ol><li>Letter</li></ol></li></ol><p>After</p>',
    )
  })

  it('of Google keep their levels', () => {
    const html =
      '<ul><li><p>One</p></li><ul><li><p>One a</p></li></ul><li><p>Two</p><p>lines</p></li></ul>'
    expect(paste(html)).toBe('<ul><li>One<ul><li>One a</li></ul></li><li>Two<br>lines</li></ul>')
  })

  it('let go of what no item holds', () => {
    const html = '<ul><li>a<table><tr><td>t</td><td>u</td></tr></table></li><li>b<hr></li></ul>'
    expect(paste(html)).toBe(
      '<ul><li>a</li><li>b</li></ul><table><tr><td><p>t</p></td><td><p>u</p></td></tr></table><hr>',
    )
  })
})

describe('tables', () => {
  it('keep their heads, spans and caption', () => {
    const html =
      '<table border=1 style="width:9pt"><caption>What</caption><colgroup><col></colgroup><thead><tr><td colspan=2>Head</td></tr></thead>' +
      '<tbody><tr><th>Ann</th><td style="x"><p class=MsoNormal>Opens<o:p></o:p></p></td></tr></tbody></table>'
    expect(paste(html)).toBe(
      '<table><caption>What</caption><tr><th colspan="2"><p>Head</p></th></tr>' +
        '<tr><th><p>Ann</p></th><td><p>Opens</p></td></tr></table>',
    )
  })

  it('of one cell are a frame', () => {
    expect(paste('<table><tr><td><h2>a</h2><p>b</p></td></tr></table>')).toBe('<h2>a</h2><p>b</p>')
  })

  it('hold no other tables, quotes or program text', () => {
    const inner = '<table><tr><td>x</td><td>y</td></tr></table><blockquote>q</blockquote>'
    expect(paste(`<table><tr><td>${inner}</td><td>z</td></tr></table>`)).toBe(
      '<table><tr><td><p>x</p><p>y</p><p>q</p></td><td><p>z</p></td></tr></table>',
    )
  })
})

describe('pictures', () => {
  it('are left out and counted, and leave no empty paragraph', () => {
    const html =
      '<p>a</p><p><img src="file:///C:/clip.png"></p><p><span><img src="data:,"></span>b</p>'
    expect(cleaned(html, BODY)).toEqual({ html: '<p>a</p><p>b</p>', pictures: 2 })
  })
})

describe('formats', () => {
  it.each([
    [
      'of a Google document',
      '<b style="font-weight:normal;" id="docs-internal-guid-1f"><p><span style="font-weight:700;color:#000">Bold</span> <span style="color:#000">plain</span></p></b><br class="Apple-interchange-newline">',
      '<p><span style="font-weight:700">Bold</span> plain</p>',
    ],
    ['in the middle of a block', '<p>a <b>b</b><font face=x> c</font></p>', '<p>a <b>b</b> c</p>'],
    ['line breaks', '<p>a<br>b</p>', '<p>a<br>b</p>'],
  ])('%s', (_, html, expected) => expect(paste(html)).toBe(expected))
})
