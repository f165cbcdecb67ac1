/** Pages as accidents and strangers would leave them: real ones, with pieces lost, doubled, moved and put in. */
import fc from 'fast-check'

const INSERTS = [
  ...[
    '<div>',
    '</div>',
    '<div class="tips">',
    '<div class="callout activity" markdown="1">',
    '<p',
    '</p>',
  ],
  ...[
    '<b>',
    '</b>',
    '<i><b>x</i></b>',
    '<a href="',
    '<a name="fn1">',
    '<a href="#fn1">1</a>',
    '</a>',
  ],
  ...[
    '<table><tr>',
    '<td>',
    '</table>',
    '<ul><li>',
    '<li>',
    '</ul>',
    '<ol start="3">',
    '<h2>',
    '</h3>',
  ],
  ...[
    '<details><summary>S</summary>',
    '</details>',
    '<iframe src="https://www.youtube.com/embed/u6rguxNk8kY">',
  ],
  ...[
    '</iframe>',
    '<img src="x.png" alt="y">',
    '<img',
    '<svg><text>v</text></svg>',
    '<script>s</script>',
  ],
  ...[
    '<style>',
    '<!--',
    '-->',
    '<br>',
    '<hr/>',
    '<sup>',
    '<font color="purple">',
    '<center>',
    '<pre>',
    '<code>',
  ],
  ...[
    '<button>go</button>',
    '<input type="checkbox" class="toggle">',
    '<label class="lbl-toggle">t</label>',
  ],
  ...[
    '<select><option>o</option></select>',
    '<textarea>w</textarea>',
    '<dl><dt>t<dd>d',
    '<figure>',
    '<figcaption>',
  ],
  ...[
    '<blockquote>',
    '<span class="x">',
    '<p class="videotime">3:18</p>',
    '<p class="source">who</p>',
    '<svg>',
  ],
  ...[
    '{% include ',
    '%}',
    '{{ site.url }}',
    '{{',
    '}}',
    '{% if %}',
    '{% raw %}',
    '{% endraw %}',
    '{% for x in page %}',
  ],
  ...[
    '[^1]',
    '\n[^1]: note\n',
    '[a](b)',
    '![a](b.png)',
    '](',
    '{: .c}',
    '{:toc}',
    '*',
    '**',
    '_',
    '`',
    '```\n',
  ],
  ...[
    '|a|b|\n|-|-|\n|c|d|\n',
    '\n\n',
    '\n',
    '    ',
    '\t',
    '> ',
    '* ',
    '1. ',
    '# ',
    '---\n',
    '&nbsp;',
    '&#0;',
    '&',
  ],
  ...[
    '\0',
    '\uFEFF',
    '\u200B',
    '\u202E',
    '\u2028',
    '\uFFFD',
    '\uD83D\uDE00',
    '\u00A0',
    'é',
    'é',
    'ﬁ',
    '読む',
  ],
  ...[
    '<math><mi>m</mi></math>',
    '<object data="o">ob</object>',
    '<video src="v">vi</video>',
    '<marquee>mq</marquee>',
  ],
  ...[
    '<template>tp</template>',
    '<title>ti</title>',
    '<body>',
    '</html>',
    '<plaintext>',
    '<noscript>ns</noscript>',
  ],
  ...[
    '<a href="javascript:x">j</a>',
    '<p onclick="x">',
    '<form><fieldset><legend>l</legend>',
    '<ruby>r<rt>t</rt></ruby>',
  ],
]

interface Change {
  kind: 'delete' | 'double' | 'swap' | 'insert' | 'insert' | 'insert' | 'borrow' | 'cut'
  from: number
  length: number
  to: number
  inserted: string
}

const fraction = fc.double({ min: 0, max: 0.999_999, noNaN: true })

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'insert', 'insert', 'insert', 'borrow', 'cut'),
  from: fraction,
  length: fc.integer({ min: 1, max: 120 }),
  to: fraction,
  inserted: fc.constantFrom(...INSERTS),
})

function changed(
  text: string,
  { kind, from, length, to, inserted }: Change,
  other: string,
): string {
  const at = Math.floor(from * (text.length + 1))
  const end = Math.min(text.length, at + length)
  const piece = text.slice(at, end)
  const target = Math.floor(to * (text.length + 1))
  const without = text.slice(0, at) + text.slice(end)
  switch (kind) {
    case 'delete':
      return without
    case 'cut':
      return text.slice(0, at) + (length > 100 ? '' : text.slice(at + 1))
    case 'double':
      return text.slice(0, target) + piece + text.slice(target)
    case 'swap':
      return without.slice(0, target) + piece + without.slice(target)
    case 'insert':
      return text.slice(0, at) + inserted + text.slice(at)
    case 'borrow':
      return text.slice(0, at) + other.slice(target, target + length) + text.slice(at)
  }
}

/** @param pages at least one page, without its front matter */
export const mutated = (pages: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...pages),
      fc.constantFrom(...pages),
      fc.array(change, { minLength: 1, maxLength: 12 }),
    )
    .map(([page, other, changes]) =>
      changes.reduce((text, change) => changed(text, change, other), page),
    )
